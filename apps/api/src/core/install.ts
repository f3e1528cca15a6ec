import type { Db, Tx } from '@guichet/db/connect'
import { newId } from '@guichet/db/ids'
import type { Archetype } from '@guichet/domain/access/archetypes'
import { INSTALL_LOCK, lockForTransaction } from './locks.ts'

/** The roles of a fresh installation, named as Moodle's. Others may be added beside them. */
const DEFAULT_ROLES = [
  'manager',
  'editingteacher',
  'teacher',
  'student',
  'guest',
] as const satisfies readonly Archetype[]

/** The rows that an installation cannot be without. At each start, before plugins; processes that start at once take turns. */
export async function install(db: Db, now: Date): Promise<{ siteId: string }> {
  return db.$transaction(async (tx) => {
    await lockForTransaction(tx, INSTALL_LOCK)
    await tx.role.createMany({
      data: DEFAULT_ROLES.map((archetype) => ({ id: newId(), shortName: archetype, archetype, createdAt: now })),
      skipDuplicates: true,
    })
    await tx.rightsVersion.createMany({ data: [{ id: 1 }], skipDuplicates: true })
    return { siteId: (await findSite(tx)) ?? (await createSite(tx)) }
  })
}

/** The one context without a parent; null before `install`. */
export async function findSite(db: Db | Tx): Promise<string | null> {
  const site = await db.context.findFirst({ where: { parentId: null }, select: { id: true } })
  return site?.id ?? null
}

async function createSite(tx: Tx): Promise<string> {
  const id = newId()
  await tx.context.create({ data: { id, level: 'site', path: [id] } })
  return id
}
