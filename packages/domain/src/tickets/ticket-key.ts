/** What a text names a ticket by: its number, and the prefix of its tracker if it says one. */
export interface TicketKey {
  /** In capitals; null: it says none. */
  readonly prefix: string | null
  readonly number: number
}

const KEY = /^(?:#|([a-z][a-z0-9]{0,9})-)(\d{1,9})$/i
const BARE = /^\d{1,9}$/

/** Reads `#12` and `SI-12`; null: it names no ticket. A bare number in a text may be anything. */
export function readTicketKey(text: string): TicketKey | null {
  const [, prefix, number] = KEY.exec(text.trim()) ?? []
  return number === undefined ? null : { prefix: prefix?.toUpperCase() ?? null, number: Number(number) }
}

/** The same where only a ticket can be meant: there `12` is one too. */
export function readTicketNumber(text: string): TicketKey | null {
  const bare = text.trim()
  return BARE.test(bare) ? { prefix: null, number: Number(bare) } : readTicketKey(bare)
}
