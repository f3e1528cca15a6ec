import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'

/** Of one round. */
const MOST_ROWS = 50_000
const MOST_IMPORTS = 50

export async function failStale(tx: Tx, before: Date, now: Date): Promise<void> {
  await tx.trackerImport.updateMany({
    where: { stage: { in: ['checking', 'running'] }, updatedAt: { lt: before } },
    data: { stage: 'failed', failure: 'tracker.import.interrupted', updatedAt: now, version: { increment: 1 } },
  })
}

/** What earlier passes said of rows. */
export async function forgetOldRows(tx: Tx): Promise<void> {
  await tx.$executeRaw(sql`
    DELETE FROM tracker_import_row WHERE (tracker_id, import_id, pass, row) IN (
      SELECT r.tracker_id, r.import_id, r.pass, r.row FROM tracker_import i
      JOIN tracker_import_row r ON r.tracker_id = i.tracker_id AND r.import_id = i.id AND r.pass < i.pass LIMIT ${MOST_ROWS})`)
}

/** Those without change since. One with very many rows loses these first, and goes in a later round. */
export async function forgetOldImports(tx: Tx, before: Date): Promise<{ trackerId: string; fileId: string }[]> {
  await tx.$executeRaw(sql`
    DELETE FROM tracker_import_row WHERE (tracker_id, import_id, pass, row) IN (
      SELECT r.tracker_id, r.import_id, r.pass, r.row FROM tracker_import i
      JOIN tracker_import_row r ON r.tracker_id = i.tracker_id AND r.import_id = i.id
      WHERE i.updated_at < ${before}::timestamptz LIMIT ${MOST_ROWS})`)
  return tx.$queryRaw<{ trackerId: string; fileId: string }[]>(sql`
    DELETE FROM tracker_import WHERE (tracker_id, id) IN (
      SELECT i.tracker_id, i.id FROM tracker_import i
      WHERE i.updated_at < ${before}::timestamptz
        AND NOT EXISTS (SELECT FROM tracker_import_row r WHERE r.tracker_id = i.tracker_id AND r.import_id = i.id)
      LIMIT ${MOST_IMPORTS})
    RETURNING tracker_id AS "trackerId", file_id AS "fileId"`)
}
