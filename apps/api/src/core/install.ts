import type { Db, Tx } from '@guichet/db/connect'
import { newId } from '@guichet/db/ids'
import type { Archetype } from '@guichet/domain/access/archetypes'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import { INSTALL_LOCK, lockForTransaction } from './locks.ts'

/** The roles of a fresh installation, named as Moodle's. Others may be added beside them. */
const DEFAULT_ROLES = [
  'manager',
  'editingteacher',
  'teacher',
  'student',
  'guest',
  'observer',
] as const satisfies readonly Archetype[]

/** The rows that an installation cannot be without. At each start, before plugins; processes that start at once take turns. */
export async function install(db: Db, now: Date): Promise<{ siteId: string }> {
  return db.$transaction(async (tx) => {
    await lockForTransaction(tx, INSTALL_LOCK)
    await tx.role.createMany({
      data: DEFAULT_ROLES.map((archetype) => ({ id: newId(), shortName: archetype, archetype, createdAt: now })),
      skipDuplicates: true,
    })
    await tx.user.createMany({ data: [visitor(now)], skipDuplicates: true })
    await tx.rightsVersion.createMany({ data: [{ id: 1 }], skipDuplicates: true })
    return { siteId: (await findSite(tx)) ?? (await createSite(tx)) }
  })
}

/** Who comes without an account (ADR 19). Nobody can sign in as one who is suspended, with a name that nobody can type, and no password. */
const visitor = (now: Date) => ({
  id: VISITOR_ID,
  username: '(visitor)',
  // In both languages: names are one for all who read them.
  givenName: 'Visiteur',
  familyName: '/ Visitor',
  origin: 'visitor',
  suspendedAt: now,
  createdAt: now,
  updatedAt: now,
})

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
