import type { Plugin } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'

export function listComponents(db: Db | Tx): Promise<Plugin[]> {
  return db.plugin.findMany({ orderBy: { component: 'asc' } })
}

export function findComponent(tx: Db | Tx, component: string): Promise<Plugin | null> {
  return tx.plugin.findUnique({ where: { component } })
}

/** How many activities of each kind there are. */
export async function countActivities(db: Db | Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await db.activity.groupBy({ by: ['component'], _count: true })
  return new Map(rows.map(({ component, _count }) => [component, _count]))
}

type Change = { readonly enabled: boolean } | { readonly settings: Record<string, unknown> }

/** Null when its revision is no longer the expected one. */
export async function changeComponent(
  tx: Tx,
  { component, revision }: { readonly component: string; readonly revision: number },
  change: Change,
): Promise<Plugin | null> {
  const data = 'enabled' in change ? change : { settings: change.settings as object }
  const [row] = await tx.plugin.updateManyAndReturn({
    where: { component, revision },
    data: { ...data, revision: { increment: 1 } },
  })
  return row ?? null
}
