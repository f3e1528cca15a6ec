import type { TicketState } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql, type Sql } from '@guichet/plugin-kit/sql'

interface OfTicket {
  readonly trackerId: string
  readonly ticketId: string
}

/** What hangs on a ticket and cannot go with it to another tracker. */
export interface Hanging {
  /** In both directions. */
  readonly dependencies: number
  readonly splits: number
  /** Of what was merged into it. */
  readonly duplicates: number
}

export const hangingQuery = ({ trackerId, ticketId }: OfTicket): Sql => {
  const tracker = sql`${trackerId}::uuid`
  const ticket = sql`${ticketId}::uuid`
  return sql`
    SELECT
      (SELECT count(*)::int FROM tracker_dependency d WHERE d.tracker_id = ${tracker} AND d.ticket_id = ${ticket})
        + (SELECT count(*)::int FROM tracker_dependency d WHERE d.tracker_id = ${tracker} AND d.depends_on_id = ${ticket}) AS dependencies,
      (SELECT count(*)::int FROM tracker_split s WHERE s.tracker_id = ${tracker} AND s.ticket_id = ${ticket})
        + (SELECT count(*)::int FROM tracker_split s WHERE s.tracker_id = ${tracker} AND s.from_id = ${ticket}) AS splits,
      (SELECT count(*)::int FROM tracker_withdrawal w WHERE w.tracker_id = ${tracker} AND w.into_id = ${ticket}) AS duplicates`
}

export async function hangingOn(db: Tx, of: OfTicket): Promise<Hanging> {
  const [row] = await db.$queryRaw<Hanging[]>(hangingQuery(of))
  return row!
}

export const mergedIntoQuery = (trackerId: string, numbers: readonly number[]): Sql => sql`
  SELECT t.number FROM tracker_ticket t
  WHERE t.tracker_id = ${trackerId}::uuid AND t.number = ANY(${[...numbers]}::int[])
    AND EXISTS (SELECT FROM tracker_withdrawal w WHERE w.tracker_id = t.tracker_id AND w.into_id = t.id)`

/** Of these numbers those of tickets that others were merged into. */
export async function mergedInto(db: Tx, trackerId: string, numbers: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await db.$queryRaw<{ number: number }[]>(mergedIntoQuery(trackerId, numbers))
  return new Set(rows.map(({ number }) => number))
}

/** Everybody who watches a ticket. */
export async function watchersOf(db: Tx, of: OfTicket): Promise<string[]> {
  const rows = await db.trackerWatch.findMany({ where: of, select: { userId: true } })
  return rows.map(({ userId }) => userId)
}

export interface Locked {
  readonly id: string
  readonly prefix: string
  readonly nextNumber: number
  readonly topRank: string | null
  readonly workflowVersion: number
  readonly formVersion: number
}

/** Two trackers, whose stacks, numbers, rules and forms are this transaction's to its end; always in one order. Before any of their tickets. */
export async function lockTrackers(tx: Tx, ids: readonly [string, string]): Promise<ReadonlyMap<string, Locked>> {
  const rows = await tx.$queryRaw<Locked[]>(sql`
    SELECT k.id, k.prefix, k.next_number AS "nextNumber", k.top_rank AS "topRank", k.workflow_version AS "workflowVersion",
      k.form_version AS "formVersion"
    FROM tracker k WHERE k.id = ANY(${[...ids]}::uuid[]) ORDER BY k.id FOR NO KEY UPDATE`)
  return new Map(rows.map((row) => [row.id, row]))
}

export const droppedQuery = ({ trackerId, ticketId }: OfTicket): Sql => sql`
  DELETE FROM tracker_dependency d
  WHERE d.tracker_id = ${trackerId}::uuid AND (d.ticket_id = ${ticketId}::uuid OR d.depends_on_id = ${ticketId}::uuid)
  RETURNING d.ticket_id AS "ticketId", d.depends_on_id AS "dependsOnId"`

/** Ends all dependencies of a ticket: each as it was. */
export function dropDependencies(
  tx: Tx,
  of: OfTicket,
): Promise<{ readonly ticketId: string; readonly dependsOnId: string }[]> {
  return tx.$queryRaw(droppedQuery(of))
}

export async function dropSplits(tx: Tx, { trackerId, ticketId }: OfTicket): Promise<void> {
  await tx.trackerSplit.deleteMany({ where: { trackerId, OR: [{ ticketId }, { fromId: ticketId }] } })
}

/** Ends the watches of all but these. */
export async function keepWatchers(tx: Tx, of: OfTicket, staying: readonly string[]): Promise<number> {
  const { count } = await tx.trackerWatch.deleteMany({ where: { ...of, userId: { notIn: [...staying] } } })
  return count
}

export interface Arrived {
  readonly toTrackerId: string
  readonly number: number
  readonly state: TicketState
  readonly closed: boolean
  readonly closedAt: Date | null
  readonly stateChangedAt: Date
  readonly rank: string | null
  readonly assigneeId: string | null
  readonly updatedAt: Date
}

/**
 * The ticket itself, by the version that was read; what hangs on it follows by its foreign keys. What an import knew it by is of the tracker it leaves.
 * False: somebody else has changed it.
 */
export async function moveRow(
  tx: Tx,
  { trackerId, ticketId }: OfTicket,
  version: number,
  { toTrackerId, number, state, closed, closedAt, stateChangedAt, rank, assigneeId, updatedAt }: Arrived,
): Promise<boolean> {
  const written = await tx.$executeRaw(sql`
    UPDATE tracker_ticket SET tracker_id = ${toTrackerId}::uuid, number = ${number}::int, state = ${state}, closed = ${closed},
      closed_at = ${closedAt}::timestamptz, state_changed_at = ${stateChangedAt}::timestamptz, rank = ${rank}, assignee_id = ${assigneeId}::uuid,
      import_identity = NULL, updated_at = ${updatedAt}::timestamptz, version = version + 1
    WHERE tracker_id = ${trackerId}::uuid AND id = ${ticketId}::uuid AND version = ${version}::int AND NOT hidden`)
  return written === 1
}

export async function giveNumber(
  tx: Tx,
  trackerId: string,
  { nextNumber, topRank }: Pick<Locked, 'nextNumber' | 'topRank'>,
): Promise<void> {
  await tx.tracker.update({ where: { id: trackerId }, data: { nextNumber, topRank }, select: { id: true } })
}

export async function filesOf(tx: Tx, of: OfTicket): Promise<string[]> {
  const rows = await tx.trackerAttachment.findMany({ where: of, select: { id: true } })
  return rows.map(({ id }) => id)
}
