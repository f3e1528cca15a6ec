import type { TicketState } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import type { InstantCursor, Keyset } from '@guichet/plugin-kit/paging'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'

export interface DeletedRow {
  readonly id: string
  readonly number: number
  readonly prefix: string
  readonly summary: string
  readonly state: TicketState
  readonly reporterId: string
  readonly at: Date
  readonly byId: string
}

const columns = sql`t.id, t.number, k.prefix, t.summary, t.state, t.reporter_id AS "reporterId", w.at, w.by_id AS "byId"`

/** The latest first, in the order of an index. */
export function deletedQuery(trackerId: string, hidden: Readable, { after, limit }: Keyset<InstantCursor>): Sql {
  const beyond = after === null ? noSql : sql`AND (w.at, w.ticket_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
  return sql`
    SELECT ${columns} FROM tracker_withdrawal w
    JOIN tracker_ticket t ON t.tracker_id = w.tracker_id AND t.id = w.ticket_id JOIN tracker k ON k.id = w.tracker_id
    WHERE w.tracker_id = ${trackerId}::uuid AND w.kind = 'deleted' AND ${hidden.each} ${beyond}
    ORDER BY w.at DESC, w.ticket_id DESC LIMIT ${limit}`
}

export function listDeleted(db: Tx, ...of: Parameters<typeof deletedQuery>): Promise<DeletedRow[]> {
  return db.$queryRaw<DeletedRow[]>(deletedQuery(...of))
}

interface Withdrawal {
  readonly kind: 'deleted' | 'merged'
  readonly intoId?: string
  readonly at: Date
  readonly byId: string
}

export async function insertWithdrawal(
  tx: Tx,
  trackerId: string,
  ticketId: string,
  withdrawal: Withdrawal,
): Promise<void> {
  await tx.trackerWithdrawal.create({ data: { trackerId, ticketId, ...withdrawal } })
}

/** False: it is not withdrawn, or not so. */
export async function deleteWithdrawal(
  tx: Tx,
  trackerId: string,
  ticketId: string,
  was: Pick<Withdrawal, 'kind' | 'intoId'>,
): Promise<boolean> {
  const { count } = await tx.trackerWithdrawal.deleteMany({ where: { trackerId, ticketId, ...was } })
  return count === 1
}

export interface Expired {
  readonly trackerId: string
  readonly ticketId: string
  readonly byId: string
}

/** Deleted before, the first of them first. */
export function expiredQuery(before: Date, limit: number): Sql {
  return sql`
    SELECT w.tracker_id AS "trackerId", w.ticket_id AS "ticketId", w.by_id AS "byId" FROM tracker_withdrawal w
    WHERE w.kind = 'deleted' AND w.at < ${before}::timestamptz ORDER BY w.at LIMIT ${limit}`
}

export function findExpired(db: Tx, before: Date, limit: number): Promise<Expired[]> {
  return db.$queryRaw<Expired[]>(expiredQuery(before, limit))
}

/** A ticket, if it is deleted still, and what was merged into it, into these, and so on; locked. */
export function withDuplicates(
  tx: Tx,
  trackerId: string,
  ticketId: string,
): Promise<{ id: string; version: number }[]> {
  return tx.$queryRaw<{ id: string; version: number }[]>(sql`
    WITH RECURSIVE gone AS (
      SELECT w.ticket_id FROM tracker_withdrawal w
      WHERE w.tracker_id = ${trackerId}::uuid AND w.ticket_id = ${ticketId}::uuid AND w.kind = 'deleted'
      UNION SELECT d.ticket_id FROM gone JOIN tracker_withdrawal d ON d.tracker_id = ${trackerId}::uuid AND d.into_id = gone.ticket_id)
    SELECT t.id, t.version FROM tracker_ticket t
    WHERE t.tracker_id = ${trackerId}::uuid AND t.id IN (SELECT ticket_id FROM gone) ORDER BY t.id FOR UPDATE OF t`)
}

/** With all that hangs on them. */
export async function eraseTickets(tx: Tx, trackerId: string, ids: readonly string[]): Promise<void> {
  await tx.trackerTicket.deleteMany({ where: { trackerId, id: { in: [...ids] } } })
}
