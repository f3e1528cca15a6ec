import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'

export async function subtrackersOf(db: Tx, trackerId: string): Promise<string[]> {
  const rows = await db.trackerSubtracker.findMany({ where: { trackerId }, select: { subtrackerId: true } })
  return rows.map(({ subtrackerId }) => subtrackerId)
}

/** Those that a tracker names, and those that name it. */
export async function neighboursOf(db: Tx, trackerId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT s.subtracker_id AS id FROM tracker_subtracker s WHERE s.tracker_id = ${trackerId}::uuid
    UNION SELECT s.tracker_id FROM tracker_subtracker s WHERE s.subtracker_id = ${trackerId}::uuid`)
  return rows.map(({ id }) => id)
}

/** Nobody else writes any to the end of the transaction: a circle could be closed by several at once. Reading goes on. */
export async function lockSubtrackers(tx: Tx): Promise<void> {
  await tx.$executeRaw(sql`LOCK TABLE tracker_subtracker IN SHARE ROW EXCLUSIVE MODE`)
}

export async function setSubtrackers(tx: Tx, trackerId: string, subtrackers: readonly string[]): Promise<void> {
  await tx.trackerSubtracker.deleteMany({ where: { trackerId } })
  await tx.trackerSubtracker.createMany({ data: subtrackers.map((subtrackerId) => ({ trackerId, subtrackerId })) })
}

/** Whether a tracker is below itself, by however many others. */
export async function isBelowItself(tx: Tx, trackerId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(sql`
    WITH RECURSIVE below AS (
      SELECT s.subtracker_id AS id FROM tracker_subtracker s WHERE s.tracker_id = ${trackerId}::uuid
      UNION SELECT s.subtracker_id FROM below b JOIN tracker_subtracker s ON s.tracker_id = b.id)
    SELECT FROM below WHERE id = ${trackerId}::uuid`)
  return rows.length > 0
}

/** False: the tracker has been changed since `version`. */
export async function raiseTracker(tx: Tx, trackerId: string, version: number): Promise<boolean> {
  const { count } = await tx.tracker.updateMany({
    where: { id: trackerId, version },
    data: { version: { increment: 1 } },
  })
  return count === 1
}
