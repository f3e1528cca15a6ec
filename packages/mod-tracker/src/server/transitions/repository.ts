import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Ticket } from '../tickets/repository.ts'

/**
 * A rank is given only where the move changes it: places in the stack change without a new version of the ticket, so that writing back
 * the one that was read would undo somebody's re-ordering.
 */
export type StateChange = Pick<Ticket, 'state' | 'closed' | 'closedAt' | 'stateChangedAt'> &
  Partial<Pick<Ticket, 'rank'>> & { readonly resolution?: string }

/** For `updateTicket`. */
export function settingState({ state, closed, closedAt, stateChangedAt, rank, resolution }: StateChange): Sql {
  return sql`state = ${state}, closed = ${closed}, closed_at = ${closedAt}::timestamptz, state_changed_at = ${stateChangedAt}::timestamptz
    ${rank === undefined ? noSql : sql`, rank = ${rank}`} ${resolution === undefined ? noSql : sql`, resolution = ${resolution}`}`
}
