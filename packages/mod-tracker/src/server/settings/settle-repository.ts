import type { TicketState } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'
import { FIRST } from '@guichet/domain/tickets/rank'

/** A ticket that does not say of itself whether it is closed as the rules do. */
export interface Unsettled {
  readonly id: string
  /** What it says. */
  readonly closed: boolean
}

/** The first such tickets, locked, in the order of their numbers. */
export function unsettled(
  tx: Tx,
  trackerId: string,
  closedStates: readonly TicketState[],
  limit: number,
): Promise<Unsettled[]> {
  const closed = sql`t.state = ANY(${[...closedStates]}::text[])`
  return tx.$queryRaw<Unsettled[]>(sql`
    SELECT t.id, t.closed FROM tracker_ticket t
    WHERE t.tracker_id = ${trackerId}::uuid AND (NOT t.closed AND ${closed} OR t.closed AND NOT ${closed})
    ORDER BY t.number LIMIT ${limit} FOR NO KEY UPDATE OF t`)
}

/** Their versions stay: what happened is told of the tracker, once. */
export async function closeTickets(
  tx: Tx,
  trackerId: string,
  tickets: readonly Pick<Unsettled, 'id'>[],
  closedAt: Date,
): Promise<void> {
  const ids = tickets.map(({ id }) => id)
  if (ids.length === 0) return
  await tx.trackerTicket.updateMany({
    where: { trackerId, id: { in: ids } },
    data: { closed: true, closedAt, rank: null },
  })
}

export async function reopenTickets(
  tx: Tx,
  trackerId: string,
  tickets: readonly { readonly id: string; readonly rank: string }[],
): Promise<void> {
  const [ids, ranks] = [tickets.map(({ id }) => id), tickets.map(({ rank }) => rank)]
  await tx.$executeRaw(sql`
    UPDATE tracker_ticket t SET closed = FALSE, closed_at = NULL, rank = r.rank
    FROM unnest(${ids}::uuid[], ${ranks}::text[]) AS r(id, rank)
    WHERE t.tracker_id = ${trackerId}::uuid AND t.id = r.id`)
}

/**
 * The lowest place that the stack has had; null: it never had any. A ticket that was closed a moment ago may be given its place back by
 * undoing that, so that it is not enough to look at those that are there.
 */
export async function bottomOf(tx: Tx, trackerId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ bottom: string | null }[]>(sql`
    SELECT greatest(k.bottom_rank, CASE WHEN k.top_rank IS NOT NULL THEN ${FIRST} END, (
      SELECT max(t.rank) FROM tracker_ticket t WHERE t.tracker_id = k.id)) AS bottom
    FROM tracker k WHERE k.id = ${trackerId}::uuid`)
  return row?.bottom ?? null
}

/** A stack that had none begins with its bottom. */
export async function setBottomRank(tx: Tx, trackerId: string, bottomRank: string): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE tracker SET bottom_rank = ${bottomRank}, top_rank = COALESCE(top_rank, ${FIRST}) WHERE id = ${trackerId}::uuid`)
}

export async function markSettling(tx: Tx, trackerId: string, settling: boolean): Promise<void> {
  await tx.tracker.update({ where: { id: trackerId }, data: { settling }, select: { id: true } })
}

/** A few of the trackers that are settling. */
export async function settlingTrackers(tx: Tx): Promise<string[]> {
  const rows = await tx.tracker.findMany({ where: { settling: true }, select: { id: true }, take: 100 })
  return rows.map(({ id }) => id)
}
