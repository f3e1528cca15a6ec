import type { Db, Tx } from '@guichet/plugin-kit/host'
import type { InstantCursor, Keyset } from '@guichet/plugin-kit/paging'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { BulkOutcome, BulkStage } from '../../contract/bulk-words.ts'
import type { Bulk, BulkAction, Progress } from './types.ts'

type Row = NonNullable<Awaited<ReturnType<Db['trackerBulk']['findFirst']>>>

const bulkOf = ({ action, stage, ...row }: Row): Bulk => ({
  ...row,
  action: action as unknown as BulkAction,
  stage: stage as BulkStage,
})

interface Whose {
  readonly trackerId: string
  readonly userId: string
}

/** Null: there is none of theirs. */
export async function findBulk(db: Tx, { trackerId, userId }: Whose, id: string): Promise<Bulk | null> {
  const row = await db.trackerBulk.findFirst({ where: { trackerId, id, createdById: userId } })
  return row === null ? null : bulkOf(row)
}

/** For who works on it, whoever began it. */
export async function bulkToDo(db: Tx, trackerId: string, id: string): Promise<Bulk | null> {
  const row = await db.trackerBulk.findFirst({ where: { trackerId, id } })
  return row === null ? null : bulkOf(row)
}

export function latestQuery({ trackerId, userId }: Whose, { after, limit }: Keyset<InstantCursor>): Sql {
  const older = after === null ? noSql : sql`AND (created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
  return sql`
    SELECT id FROM tracker_bulk WHERE tracker_id = ${trackerId}::uuid AND created_by_id = ${userId}::uuid ${older}
    ORDER BY created_at DESC, id DESC LIMIT ${limit}`
}

/** Somebody's, latest first. */
export async function listBulks(db: Tx, whose: Whose, page: Keyset<InstantCursor>): Promise<Bulk[]> {
  const ids = await db.$queryRaw<{ id: string }[]>(latestQuery(whose, page))
  const rows = await db.trackerBulk.findMany({
    where: { trackerId: whose.trackerId, id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(bulkOf)
}

/** With its tickets, none of which has had its turn. */
export async function insertBulk(tx: Tx, { action, ...bulk }: Bulk, numbers: readonly number[]): Promise<void> {
  await tx.trackerBulk.create({ data: { ...bulk, action: { ...action } }, select: { id: true } })
  const { trackerId, id: bulkId } = bulk
  await tx.trackerBulkItem.createMany({
    data: numbers.map((number, i) => ({ trackerId, bulkId, place: i + 1, number })),
  })
}

type Key = Pick<Bulk, 'trackerId' | 'id'>

/** Null: it is not, or no longer, where that leads from. */
export async function moveBulk(
  tx: Tx,
  { trackerId, id }: Key,
  { from, to }: { readonly from: readonly BulkStage[]; readonly to: BulkStage },
  updatedAt: Date,
): Promise<Bulk | null> {
  const [row] = await tx.trackerBulk.updateManyAndReturn({
    where: { trackerId, id, stage: { in: [...from] } },
    data: { stage: to, updatedAt, version: { increment: 1 } },
  })
  return row === undefined ? null : bulkOf(row)
}

/** Says that somebody works on it. */
export async function touchBulk(db: Tx, { trackerId, id }: Key, updatedAt: Date): Promise<void> {
  await db.trackerBulk.updateMany({ where: { trackerId, id }, data: { updatedAt } })
}

/** How far some are: of each the counts of its tickets. */
export async function progressOf(
  db: Tx,
  trackerId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Progress>> {
  const rows = await db.trackerBulkItem.groupBy({
    by: ['bulkId', 'outcome'],
    where: { trackerId, bulkId: { in: [...ids] } },
    _count: true,
  })
  const nothing: Progress = { done: 0, unchanged: 0, refused: 0, left: 0 }
  const of = new Map<string, Progress>(ids.map((id) => [id, nothing]))
  for (const { bulkId, outcome, _count } of rows) {
    of.set(bulkId, { ...of.get(bulkId)!, [(outcome as BulkOutcome | null) ?? 'left']: _count })
  }
  return of
}
