import { COMMENT_BIT, maskOfStates, stateBit, TICKET_STATES, type TicketState } from './states.ts'

/** What whoever watches a ticket may be told of: that it enters a state, or that something is said of it. */
export const WATCH_EVENTS = [...TICKET_STATES, 'COMMENT'] as const

export type WatchEvent = TicketState | 'COMMENT'

/** The mask of all eleven: what a watch begins with until its owner says otherwise. */
export const ALL_EVENTS = maskOfStates(TICKET_STATES) | COMMENT_BIT

const bitOf = (event: WatchEvent) => (event === 'COMMENT' ? COMMENT_BIT : stateBit(event))

/** The events of a watch's mask, in the order of their bits. */
export function eventsOfMask(mask: number): WatchEvent[] {
  return WATCH_EVENTS.filter((event) => (mask & bitOf(event)) !== 0)
}

export function maskOfEvents(events: Iterable<WatchEvent>): number {
  let mask = 0
  for (const event of events) mask |= bitOf(event)
  return mask
}
