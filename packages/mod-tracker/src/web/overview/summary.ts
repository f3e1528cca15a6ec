import { DISPLAY_ORDER, type TicketState } from '@guichet/domain/tickets/states'
import type { TrackerSummary } from '../../contract/overview.ts'

/** A count with what it counts: `tracker.summary.<kind>`. */
export interface Figure {
  readonly kind: 'open' | 'yours' | 'work' | 'unread'
  readonly count: number
  readonly more: boolean
}

/** What is there, and of it what is the person's: their work where they work, else theirs; and what is new to them. */
export function figuresOf({ open, work, unread, readsAll }: TrackerSummary): readonly Figure[] {
  return [
    { kind: readsAll ? 'open' : 'yours', ...open },
    ...(work === null ? [] : [{ kind: 'work', ...work } as const]),
    { kind: 'unread', ...unread },
  ]
}

/** The states that open tickets are in, in the order of a ticket's life. */
export function sharesOf({
  states,
}: TrackerSummary): readonly { readonly state: TicketState; readonly count: number }[] {
  return DISPLAY_ORDER.flatMap((state) => {
    const count = states[state] ?? 0
    return count > 0 ? [{ state, count }] : []
  })
}
