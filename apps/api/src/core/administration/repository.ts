import type { Db } from '@guichet/db/connect'

/** Categories that one person may be known in by a role of their own; who has more sees the ways of the first. */
const MOST = 100

/** The paths of the categories in which a person was given a role. */
export async function categoriesOf(db: Db, userId: string): Promise<(readonly string[])[]> {
  const rows = await db.context.findMany({
    where: { level: 'category', roleAssignments: { some: { userId } } },
    select: { path: true },
    orderBy: { id: 'asc' },
    take: MOST,
  })
  return rows.map(({ path }) => path)
}
