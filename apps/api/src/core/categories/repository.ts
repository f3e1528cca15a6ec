import type { Prisma } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import { noSql, sql } from '@guichet/plugin-kit/sql'
import { capabilities } from '../capabilities.ts'
import type { NameCursor } from '@guichet/plugin-kit/paging'
import { rolesOf, shown, underMine, type Showing } from '../seen.ts'

/** A category in its place. */
export interface CategoryRow {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly path: readonly string[]
  readonly hidden: boolean
  /** Null: the site. */
  readonly parentId: string | null
}

const SHOWING: readonly Showing[] = [
  { kind: 'category', capability: 'core/category:view', defaults: capabilities['core/category:view'].defaults },
]

const CATEGORIES = sql`
  SELECT g.id, g.name, g.version, x.path, x.hidden, 'category' AS kind, up.id AS "parentId"
  FROM core_category g JOIN core_context x ON x.id = g.id LEFT JOIN core_category up ON up.id = x.parent_id`

interface Wanted {
  /** Undefined: the outermost ones that the person sees. */
  readonly parentId: string | undefined
  readonly after: NameCursor | null
  readonly take: number
}

/** One whose category the person does not see is an outermost one for them. */
export function listSeenCategories(db: Db, userId: string, { parentId, after, take }: Wanted): Promise<CategoryRow[]> {
  return db.$queryRaw<CategoryRow[]>`
    WITH ${rolesOf(userId)}
    SELECT * FROM (
      ${CATEGORIES}
      WHERE ${underMine}
        ${parentId === undefined ? noSql : sql`AND x.parent_id = ${parentId}::uuid`}
        ${after === null ? noSql : sql`AND (g.name, g.id) > (${after[0]}, ${after[1]}::uuid)`}
      ORDER BY g.name, g.id OFFSET 0
    ) AS c
    WHERE ${shown(SHOWING)} ${parentId === undefined ? sql`AND NOT ${parentShown}` : noSql}
    ORDER BY c.name, c.id LIMIT ${take}`
}

const parentShown = sql`EXISTS (
  SELECT FROM (
    SELECT u.path, 'category' AS kind FROM core_context u WHERE u.id = c."parentId"
  ) AS c WHERE ${shown(SHOWING)}
)`

export async function findCategory(db: Db | Tx, id: string): Promise<CategoryRow | null> {
  const [row] = await db.$queryRaw<CategoryRow[]>`${CATEGORIES} WHERE g.id = ${id}::uuid`
  return row ?? null
}

interface NewCategory {
  readonly id: string
  /** Down to the category, itself included. */
  readonly path: readonly string[]
  readonly name: string
  readonly at: Date
}

export async function createCategory(tx: Tx, { id, path, name, at }: NewCategory): Promise<void> {
  await tx.context.create({ data: { id, level: 'category', parentId: path.at(-2)!, path: [...path] } })
  await tx.category.create({ data: { id, name, createdAt: at, updatedAt: at } })
}

/** False when its version is no longer the expected one. */
export async function updateCategory(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.CategoryUpdateManyMutationInput,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.category.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 }, updatedAt: now },
  })
  return count > 0
}

/** False when its version is no longer the expected one. */
export async function removeCategory(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  const { count } = await tx.category.deleteMany({ where: { id, version } })
  return count > 0
}
