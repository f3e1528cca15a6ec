import type { TicketState } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import type { Keyset } from '@guichet/plugin-kit/paging'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { BulkOutcome } from '../../contract/bulk-words.ts'
import type { Readable } from '../access.ts'
import type { Bulk, Refusal, Verdict } from './types.ts'

type Key = Pick<Bulk, 'trackerId' | 'id'>

export interface Turn {
  readonly place: number
  readonly number: number
}

export function nextQuery({ trackerId, id }: Key, limit: number): Sql {
  return sql`
    SELECT i.place, i.number FROM tracker_bulk_item i
    WHERE i.tracker_id = ${trackerId}::uuid AND i.bulk_id = ${id}::uuid AND i.outcome IS NULL ORDER BY i.place LIMIT ${limit}`
}

/** The tickets whose turn has not come, the first of them. */
export const nextTurns = (db: Tx, key: Key, limit: number): Promise<Turn[]> =>
  db.$queryRaw<Turn[]>(nextQuery(key, limit))

/**
 * Settles what became of a ticket, in the transaction that does it, and holds it to its end: of two who work on it one goes on. False: it has
 * been settled, or nothing is to be done any more.
 */
export async function takeTurn(
  tx: Tx,
  { trackerId, id }: Key,
  { place }: Turn,
  { kind, refusals }: Verdict,
): Promise<boolean> {
  const taken = await tx.$executeRaw(sql`
    UPDATE tracker_bulk_item i SET outcome = ${kind}, refusals = ${kind === 'refused' ? JSON.stringify(refusals) : null}::jsonb
    WHERE i.tracker_id = ${trackerId}::uuid AND i.bulk_id = ${id}::uuid AND i.place = ${place}::int AND i.outcome IS NULL
      AND EXISTS (SELECT FROM tracker_bulk b WHERE b.tracker_id = ${trackerId}::uuid AND b.id = ${id}::uuid AND b.stage = 'running')`)
  return taken === 1
}

export interface ItemRow extends Turn {
  readonly outcome: BulkOutcome | null
  readonly refusals: readonly Refusal[] | null
  /** Both null: not there for the reader. */
  readonly summary: string | null
  readonly state: TicketState | null
}

interface Wanted extends Keyset<number> {
  readonly outcome?: BulkOutcome | undefined
}

export function itemsQuery(readable: Readable, { trackerId, id }: Key, { outcome, after, limit }: Wanted): Sql {
  return sql`
    SELECT i.place, i.number, i.outcome, i.refusals, t.summary, t.state FROM tracker_bulk_item i
    LEFT JOIN tracker_ticket t ON t.tracker_id = i.tracker_id AND t.number = i.number AND ${readable.each}
    WHERE i.tracker_id = ${trackerId}::uuid AND i.bulk_id = ${id}::uuid AND i.place > ${after ?? 0}
      ${outcome === undefined ? noSql : sql`AND i.outcome = ${outcome}`}
    ORDER BY i.place LIMIT ${limit}`
}

/** In their order, with the tickets as they are now, as far as the reader may read them. */
export const listItems = (db: Tx, readable: Readable, key: Key, wanted: Wanted): Promise<ItemRow[]> =>
  db.$queryRaw<ItemRow[]>(itemsQuery(readable, key, wanted))
