import type { TicketItem } from '../types.ts'

/** Where a ticket stands in the list it was opened from. */
export interface Neighbours {
  /** From 1. */
  readonly place: number
  readonly count: number
  readonly previous: TicketItem | null
  readonly next: TicketItem | null
}

/** Null: the ticket is not in the list, as after following a link from elsewhere. */
export function neighboursOf(items: readonly TicketItem[], number: number): Neighbours | null {
  const at = items.findIndex((item) => item.number === number)
  if (at === -1) return null
  return { place: at + 1, count: items.length, previous: items[at - 1] ?? null, next: items[at + 1] ?? null }
}
