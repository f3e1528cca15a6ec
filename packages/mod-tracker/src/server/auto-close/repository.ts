import type { TicketState } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'

/** The trackers that close tickets by themselves. */
export async function closingTrackers(db: Tx): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(
    sql`SELECT k.id FROM tracker k WHERE k.close_after_days IS NOT NULL`,
  )
  return rows.map(({ id }) => id)
}

export interface Idle {
  readonly id: string
  readonly number: number
  readonly updatedAt: Date
  /** When something last happened to it, notes and private fields and all. */
  readonly since: Date
  readonly warnedAt: Date | null
}

/** In the order of the index, the tickets after which a stretch goes on. */
export interface After {
  readonly updatedAt: string
  readonly id: string
}

/** When something last happened to a `tracker_ticket t`: a note, or a change of private fields, moves it in nobody's list. */
const since = sql`GREATEST(t.updated_at, t.noted_at, t.quiet_at)`

/** Tickets in a state that nothing has happened to since, the longest idle first. */
export function idleQuery(
  trackerId: string,
  state: TicketState,
  { before, after, limit }: { readonly before: Date; readonly after: After | null; readonly limit: number },
): Sql {
  const beyond =
    after === null ? noSql : sql`AND (t.updated_at, t.id) > (${after.updatedAt}::timestamptz, ${after.id}::uuid)`
  return sql`
    SELECT t.id, t.number, t.updated_at AS "updatedAt", ${since} AS since, t.closing_warned_at AS "warnedAt" FROM tracker_ticket t
    WHERE t.tracker_id = ${trackerId}::uuid AND t.state = ${state} AND t.updated_at < ${before}::timestamptz
      AND ${since} < ${before}::timestamptz AND NOT t.closed AND NOT t.hidden ${beyond}
    ORDER BY t.updated_at, t.id LIMIT ${limit}`
}

export function findIdle(db: Tx, ...of: Parameters<typeof idleQuery>): Promise<Idle[]> {
  return db.$queryRaw<Idle[]>(idleQuery(...of))
}

/** Whether it is as it was read, and stays so to the end of the transaction. After the tracker's rules are held. */
export async function holdIdle(tx: Tx, trackerId: string, idle: Pick<Idle, 'id' | 'since'>): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(sql`
    SELECT FROM tracker_ticket t WHERE t.tracker_id = ${trackerId}::uuid AND t.id = ${idle.id}::uuid
      AND ${since} = ${idle.since}::timestamptz AND NOT t.closed AND NOT t.hidden FOR NO KEY UPDATE`)
  return rows.length === 1
}

/** Null: as if it had never been told. */
export async function setWarned(tx: Tx, trackerId: string, id: string, at: Date | null): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE tracker_ticket SET closing_warned_at = ${at}::timestamptz WHERE tracker_id = ${trackerId}::uuid AND id = ${id}::uuid`)
}
