import type { Context } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'

/** A place, and the ids from the site down to it. */
export interface Placed {
  readonly id: string
  readonly path: readonly string[]
}

export function findContext(db: Db | Tx, id: string): Promise<Context | null> {
  return db.context.findUnique({ where: { id } })
}

/**
 * The category in which the people of a place are found: the outermost one on the way to it, because that is what a school or an LMS
 * deployment is; those inside it only order its courses.
 */
export async function findCategoryAbove(db: Db, path: readonly string[]): Promise<string | null> {
  const categories = await db.context.findMany({
    where: { id: { in: [...path] }, level: 'category' },
    select: { id: true },
  })
  return path.find((id) => categories.some((category) => category.id === id)) ?? null
}

/** Takes a place, and all below it, to another one. Under `raiseRightsVersion`, as every change of contexts. */
export async function movePlace(tx: Tx, { id, path }: Placed, to: Placed) {
  await tx.$executeRaw`
    UPDATE core_context
    SET path = ${[...to.path]}::uuid[] || path[${path.length}::int:],
      parent_id = CASE WHEN id = ${id}::uuid THEN ${to.id}::uuid ELSE parent_id END
    WHERE path @> ARRAY[${id}::uuid]`
}

export async function setHidden(tx: Tx, id: string, hidden: boolean): Promise<void> {
  await tx.context.update({ where: { id }, data: { hidden } })
}

/** How many places of each level lie directly in one. */
export async function countInside(tx: Tx, parentId: string): Promise<Readonly<Record<string, number>>> {
  const rows = await tx.context.groupBy({ by: ['level'], where: { parentId }, _count: true })
  return Object.fromEntries(rows.map(({ level, _count }) => [level, _count]))
}

/** How deep the deepest place below one lies under it: 0 when there is none. */
export async function depthBelow(tx: Tx, { id, path }: Placed): Promise<number> {
  const [row] = await tx.$queryRaw<{ depth: number }[]>`
    SELECT COALESCE(max(cardinality(path)), 0)::int - ${path.length}::int AS depth FROM core_context
    WHERE path @> ARRAY[${id}::uuid] AND level = 'category'`
  return row?.depth ?? 0
}

/** What the place is of has gone before; roles given and overridden in it go with it. */
export async function removePlace(tx: Tx, id: string): Promise<void> {
  await tx.context.delete({ where: { id } })
}
