import type { Tx } from '@guichet/plugin-kit/host'
import { sql, type Sql } from '@guichet/plugin-kit/sql'
import { PLACES } from '../../contract/priority.ts'
import type { Readable } from '../access.ts'

// The stack of a tracker is the order of its ranks, along the unique index on them. Whoever writes a rank has locked the tracker. What is out of sight
// keeps its rank, which nobody else may take, and is not counted.

/** The ranks of some tickets as they are now; one that is closed has none. */
export async function ranksOf(
  tx: Tx,
  trackerId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.$queryRaw<{ id: string; rank: string | null }[]>(sql`
    SELECT t.id, t.rank FROM tracker_ticket t WHERE t.tracker_id = ${trackerId}::uuid AND t.id = ANY(${[...ids]}::uuid[])`)
  return new Map(rows.map(({ id, rank }) => [id, rank]))
}

export const besideQuery = (of: Sql, rank: string, side: 'above' | 'below'): Sql =>
  side === 'above'
    ? sql`SELECT t.rank FROM tracker_ticket t WHERE ${of} AND t.rank < ${rank} ORDER BY t.rank DESC LIMIT 1`
    : sql`SELECT t.rank FROM tracker_ticket t WHERE ${of} AND t.rank > ${rank} ORDER BY t.rank LIMIT 1`

/** The place next to a rank, of all tickets. Null: there is none. */
export function beside(tx: Tx, trackerId: string, rank: string, side: 'above' | 'below'): Promise<string | null> {
  return firstRank(tx, besideQuery(sql`t.tracker_id = ${trackerId}::uuid`, rank, side))
}

/** Of those that somebody reads. */
export function besideReadable(
  tx: Tx,
  readable: Readable,
  rank: string,
  side: 'above' | 'below',
): Promise<string | null> {
  return firstRank(tx, besideQuery(readable.among, rank, side))
}

async function firstRank(tx: Tx, query: Sql): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ rank: string }[]>(query)
  return row?.rank ?? null
}

export async function isTaken(tx: Tx, trackerId: string, rank: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(sql`
    SELECT FROM tracker_ticket t WHERE t.tracker_id = ${trackerId}::uuid AND t.rank = ${rank}`)
  return rows.length > 0
}

/** False: it has been closed meanwhile. */
export async function setRank(tx: Tx, trackerId: string, id: string, rank: string): Promise<boolean> {
  const { count } = await tx.trackerTicket.updateMany({ where: { trackerId, id, closed: false }, data: { rank } })
  return count === 1
}

/** How many are above a rank, up to PLACES. */
export const aboveQuery = (trackerId: string, rank: string): Sql => sql`
  SELECT count(*)::int AS above FROM (
    SELECT FROM tracker_ticket t WHERE t.tracker_id = ${trackerId}::uuid AND t.rank < ${rank} AND NOT t.hidden LIMIT ${PLACES}) AS counted`

/** From 1; null: beyond PLACES. */
export async function placeOf(tx: Tx, trackerId: string, rank: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ above: number }[]>(aboveQuery(trackerId, rank))
  return row!.above >= PLACES ? null : row!.above + 1
}

export const stackQuery = (trackerId: string): Sql => sql`
  SELECT t.number FROM tracker_ticket t WHERE t.tracker_id = ${trackerId}::uuid AND t.rank IS NOT NULL AND NOT t.hidden
  ORDER BY t.rank LIMIT ${PLACES + 1}`

/** The numbers of the first tickets, one more than PLACES if there are. */
export async function firstOfStack(db: Tx, trackerId: string): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>(stackQuery(trackerId))
  return rows.map(({ number }) => number)
}
