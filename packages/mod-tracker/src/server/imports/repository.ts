import type { Db, Tx } from '@guichet/plugin-kit/host'
import type { InstantCursor, Keyset } from '@guichet/plugin-kit/paging'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { ImportStage } from '../../contract/import-words.ts'
import type { ImportRecord, Progress, StoredFailure, StoredSettings } from './types.ts'

type Row = NonNullable<Awaited<ReturnType<Db['trackerImport']['findFirst']>>>

/** As stored: what is in JSON has the shape that it was written with. */
const recordOf = (row: Row): ImportRecord => ({
  ...row,
  stage: row.stage as ImportStage,
  settings: row.settings as unknown as StoredSettings,
  reasons: row.reasons as Progress['reasons'],
  failure: row.failure === null ? null : { code: row.failure, params: row.failureParams as StoredFailure['params'] },
})

export async function findImport(db: Tx, trackerId: string, id: string): Promise<ImportRecord | null> {
  const row = await db.trackerImport.findFirst({ where: { trackerId, id } })
  return row === null ? null : recordOf(row)
}

export function latestQuery(trackerId: string, { after, limit }: Keyset<InstantCursor>): Sql {
  const older = after === null ? noSql : sql`AND (created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
  return sql`
    SELECT id FROM tracker_import WHERE tracker_id = ${trackerId}::uuid ${older}
    ORDER BY created_at DESC, id DESC LIMIT ${limit}`
}

/** Latest first. */
export async function listImports(db: Tx, trackerId: string, page: Keyset<InstantCursor>): Promise<ImportRecord[]> {
  const ids = await db.$queryRaw<{ id: string }[]>(latestQuery(trackerId, page))
  const rows = await db.trackerImport.findMany({
    where: { trackerId, id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(recordOf)
}

type New = Pick<
  ImportRecord,
  'trackerId' | 'id' | 'fileId' | 'fileName' | 'bytes' | 'settings' | 'createdById' | 'createdAt'
>

export async function insertImport(tx: Tx, given: New): Promise<ImportRecord> {
  const row = await tx.trackerImport.create({
    data: { ...given, updatedAt: given.createdAt, stage: 'draft', reasons: {} },
  })
  return recordOf(row)
}

type Changes = Partial<Pick<ImportRecord, 'settings' | 'pass' | 'dryRun' | keyof Progress>> & {
  readonly stage: ImportStage
  readonly failure?: StoredFailure | null
}

/** Null: it is not as it was any more. */
export async function changeImport(
  tx: Tx,
  { trackerId, id, version }: Pick<ImportRecord, 'trackerId' | 'id' | 'version'>,
  changes: Changes,
  updatedAt: Date,
): Promise<ImportRecord | null> {
  const { failure = null, ...rest } = changes
  const failed = { failure: failure?.code ?? null, failureParams: { ...failure?.params } as object }
  const [row] = await tx.trackerImport.updateManyAndReturn({
    where: { trackerId, id, version },
    data: { ...(rest as object), ...failed, updatedAt, version: { increment: 1 } },
  })
  return row === undefined ? null : recordOf(row)
}

/** How far it is, if it is still where it was: the token of whoever works on it. */
export async function moveOn(
  tx: Tx,
  { trackerId, id, pass, stage }: Pick<ImportRecord, 'trackerId' | 'id' | 'pass' | 'stage'>,
  from: number,
  { reasons, ...progress }: Progress,
  updatedAt: Date,
): Promise<boolean> {
  const { count } = await tx.trackerImport.updateMany({
    where: { trackerId, id, pass, stage, rowsDone: from },
    data: { ...progress, reasons: { ...reasons }, updatedAt },
  })
  return count === 1
}

/** Says something in a transaction that would else be ended for standing idle. */
export async function stir(tx: Tx): Promise<void> {
  await tx.$executeRaw(sql`SELECT 1`)
}
