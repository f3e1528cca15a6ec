import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'

/** Of one round: each has a thousand tickets at most, which go with it. */
const MOST = 50

export async function endStale(tx: Tx, before: Date, now: Date): Promise<void> {
  await tx.trackerBulk.updateMany({
    where: { stage: 'running', updatedAt: { lt: before } },
    data: { stage: 'interrupted', updatedAt: now, version: { increment: 1 } },
  })
}

export async function forgetOld(tx: Tx, before: Date): Promise<void> {
  await tx.$executeRaw(sql`
    DELETE FROM tracker_bulk WHERE (tracker_id, id) IN (
      SELECT b.tracker_id, b.id FROM tracker_bulk b WHERE b.updated_at < ${before}::timestamptz LIMIT ${MOST})`)
}
