import type { Context } from '@guichet/db/client'
import type { Db } from '@guichet/db/connect'

export function findContext(db: Db, id: string): Promise<Context | null> {
  return db.context.findUnique({ where: { id } })
}

/** The category on the way to a context. */
export async function findCategoryAbove(db: Db, path: readonly string[]): Promise<string | null> {
  const category = await db.context.findFirst({
    where: { id: { in: [...path] }, level: 'category' },
    select: { id: true },
  })
  return category?.id ?? null
}
