import type { Db, Tx } from '@guichet/plugin-kit/host'
import { sql, type Sql } from '@guichet/plugin-kit/sql'
import { MOST_VIEWS, type Grouping } from '../../contract/view-words.ts'

export interface ViewText {
  readonly name: string
  readonly description: string
  readonly query: string
  readonly columns: readonly string[] | null
  readonly grouping: Grouping
}

export interface SavedView extends ViewText {
  readonly id: string
  /** Null: it is shared, and nobody's own. */
  readonly ownerId: string | null
  readonly createdById: string | null
  readonly updatedAt: Date
  readonly version: number
}

interface Whose {
  readonly trackerId: string
  readonly userId: string
}

type Row = NonNullable<Awaited<ReturnType<Db['trackerView']['findFirst']>>>

const viewOf = ({ columns, hasColumns, grouping, ...row }: Row): SavedView => ({
  ...row,
  columns: hasColumns ? columns : null,
  grouping: grouping as Grouping,
})

/** The one choke point: one's own, and those that are shared. */
const visibleTo = ({ trackerId, userId }: Whose) => ({ trackerId, OR: [{ ownerId: userId }, { ownerId: null }] })

/** Ids of what somebody sees, oldest first: a bounded number of each kind, by the index on whose they are. */
export function visibleQuery({ trackerId, userId }: Whose): Sql {
  const some = (whose: Sql) => sql`(SELECT v.id, v.created_at FROM tracker_view v
    WHERE v.tracker_id = ${trackerId}::uuid AND v.owner_id ${whose} ORDER BY v.created_at, v.id LIMIT ${2 * MOST_VIEWS})`
  return sql`SELECT id FROM (${some(sql`IS NULL`)} UNION ALL ${some(sql`= ${userId}::uuid`)}) AS v ORDER BY v.created_at, v.id`
}

export async function listViews(db: Tx, whose: Whose): Promise<SavedView[]> {
  const ids = await db.$queryRaw<{ id: string }[]>(visibleQuery(whose))
  const rows = await db.trackerView.findMany({
    where: { ...visibleTo(whose), id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(viewOf)
}

/** Those that are nobody's own, oldest first. */
export async function listShared(db: Tx, trackerId: string): Promise<SavedView[]> {
  const rows = await db.trackerView.findMany({
    where: { trackerId, ownerId: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_VIEWS,
  })
  return rows.map(viewOf)
}

/** Null: there is none for them. */
export async function findView(db: Tx, whose: Whose, id: string): Promise<SavedView | null> {
  const row = await db.trackerView.findFirst({ where: { ...visibleTo(whose), id } })
  return row === null ? null : viewOf(row)
}

export const countViews = (tx: Tx, trackerId: string, ownerId: string | null): Promise<number> =>
  tx.trackerView.count({ where: { trackerId, ownerId } })

const stored = ({ columns, ...rest }: ViewText) => ({
  ...rest,
  columns: [...(columns ?? [])],
  hasColumns: columns !== null,
})

export async function insertView(tx: Tx, trackerId: string, view: SavedView): Promise<void> {
  const { id, name, description, query, columns, grouping, ownerId, createdById, updatedAt } = view
  await tx.trackerView.create({
    data: {
      ...stored({ name, description, query, columns, grouping }),
      trackerId,
      id,
      ownerId,
      createdById,
      createdAt: updatedAt,
      updatedAt,
    },
    select: { id: true },
  })
}

type Seen = Pick<SavedView, 'id' | 'version'>

/** False: somebody else has changed it since `version`. */
export async function updateView(
  tx: Tx,
  trackerId: string,
  { id, version }: Seen,
  {
    name,
    description,
    query,
    columns,
    grouping,
    ownerId,
    updatedAt,
  }: ViewText & Pick<SavedView, 'ownerId' | 'updatedAt'>,
): Promise<boolean> {
  const { count } = await tx.trackerView.updateMany({
    where: { trackerId, id, version },
    data: {
      ...stored({ name, description, query, columns, grouping }),
      ownerId,
      updatedAt,
      version: { increment: 1 },
    },
  })
  return count === 1
}

/** False: as above. */
export async function deleteView(tx: Tx, trackerId: string, { id, version }: Seen): Promise<boolean> {
  return (await tx.trackerView.deleteMany({ where: { trackerId, id, version } })).count === 1
}

/** Which opens first for somebody; whether they still see it is for the caller to ask. */
export async function preferredView(db: Tx, { trackerId, userId }: Whose): Promise<string | null> {
  const row = await db.trackerPreferredView.findUnique({ where: { trackerId_userId: { trackerId, userId } } })
  return row?.viewId ?? null
}

export async function setPreferredView(tx: Tx, { trackerId, userId }: Whose, viewId: string | null): Promise<void> {
  if (viewId === null) await tx.trackerPreferredView.deleteMany({ where: { trackerId, userId } })
  else
    await tx.trackerPreferredView.upsert({
      where: { trackerId_userId: { trackerId, userId } },
      create: { trackerId, userId, viewId },
      update: { viewId },
      select: { userId: true },
    })
}
