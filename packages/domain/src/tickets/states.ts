/**
 * The ten states, in the order of their original number (domain.md, States).
 * Codes keep the original spelling, ABANDONNED and TRANSFERED included.
 */
export const TICKET_STATES = [
  'POSTED',
  'OPEN',
  'RESOLVING',
  'WAITING',
  'RESOLVED',
  'ABANDONNED',
  'TRANSFERED',
  'TESTING',
  'PUBLISHED',
  'VALIDATED',
] as const

export type TicketState = (typeof TICKET_STATES)[number]

/** A state that a plain move can enter or leave; TRANSFERED belongs to the cascade. */
export type PlainState = Exclude<TicketState, 'TRANSFERED'>

export const PLAIN_STATES: readonly PlainState[] = TICKET_STATES.filter((state) => state !== 'TRANSFERED')

/** The order of menus and boards: the order of a ticket's life, the ways out last. */
export const DISPLAY_ORDER: readonly TicketState[] = [
  'POSTED',
  'OPEN',
  'RESOLVING',
  'WAITING',
  'TESTING',
  'RESOLVED',
  'PUBLISHED',
  'VALIDATED',
  'ABANDONNED',
  'TRANSFERED',
]

export function isTicketState(value: unknown): value is TicketState {
  return TICKET_STATES.some((state) => state === value)
}

/** The given states once each, in the order of n. */
export function orderStates(states: Iterable<TicketState>): readonly TicketState[] {
  const given = new Set(states)
  return TICKET_STATES.filter((state) => given.has(state))
}

/** The original number `n` (domain.md, States). */
export const STATE_NUMBER: Readonly<Record<TicketState, number>> = {
  POSTED: 0,
  OPEN: 1,
  RESOLVING: 2,
  WAITING: 3,
  RESOLVED: 4,
  ABANDONNED: 5,
  TRANSFERED: 6,
  TESTING: 7,
  PUBLISHED: 8,
  VALIDATED: 9,
}

/** In a watch's mask: "tell me about new comments". The ten bits below it are the states. */
export const COMMENT_BIT = 1024

/** A state's place in masks of enabled states and of watched events. */
export function stateBit(state: TicketState): number {
  return 1 << STATE_NUMBER[state]
}

/** The states of a mask, in the order of n; bits that are no state's (COMMENT_BIT) are passed over. */
export function statesOfMask(mask: number): readonly TicketState[] {
  return TICKET_STATES.filter((state) => (mask & stateBit(state)) !== 0)
}

export function maskOfStates(states: Iterable<TicketState>): number {
  let mask = 0
  for (const state of states) mask |= stateBit(state)
  return mask
}
