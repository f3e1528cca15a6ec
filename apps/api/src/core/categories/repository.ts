import type { Category } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import type { NameCursor } from '../paging.ts'

export function listCategories(
  db: Db,
  { after, take }: { after: NameCursor | null; take: number },
): Promise<Category[]> {
  const where = after === null ? {} : { OR: [{ name: { gt: after[0] } }, { name: after[0], id: { gt: after[1] } }] }
  return db.category.findMany({ where, orderBy: [{ name: 'asc' }, { id: 'asc' }], take })
}

interface NewCategory {
  readonly id: string
  readonly siteId: string
  readonly name: string
  readonly at: Date
}

export async function createCategory(tx: Tx, { id, siteId, name, at }: NewCategory): Promise<Category> {
  await tx.context.create({ data: { id, level: 'category', parentId: siteId, path: [siteId, id] } })
  return tx.category.create({ data: { id, name, createdAt: at, updatedAt: at } })
}
