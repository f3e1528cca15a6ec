import type { Role, RoleOverride } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import type { Override, Permission } from '@guichet/domain/access/resolve'

/** An override with who set it. */
export interface SetOverride extends Override {
  readonly origin: string
  readonly setAt: Date
}

export async function overridesOn(db: Db | Tx, path: readonly string[]): Promise<SetOverride[]> {
  const rows = await db.roleOverride.findMany({ where: { contextId: { in: [...path] } } })
  return rows.map(present)
}

const present = ({ permission, ...row }: RoleOverride): SetOverride => ({
  ...row,
  permission: permission as Permission,
})

/** By hand, in place of whatever is set there; null takes it away. */
export async function setByHand(
  tx: Tx,
  { contextId, roleId, capability }: Pick<Override, 'contextId' | 'roleId' | 'capability'>,
  permission: Permission | null,
  now: Date,
): Promise<void> {
  if (permission === null) return void (await tx.roleOverride.deleteMany({ where: { contextId, roleId, capability } }))
  const data = { permission, origin: 'manual', setAt: now }
  await tx.roleOverride.upsert({
    where: { contextId_roleId_capability: { contextId, roleId, capability } },
    create: { contextId, roleId, capability, ...data },
    update: data,
  })
}

export function allRoles(db: Db | Tx): Promise<Role[]> {
  return db.role.findMany({ orderBy: { shortName: 'asc' } })
}

/** How somebody came to the roles that they hold on a path. */
export function assignmentsOn(db: Db, userId: string, path: readonly string[]) {
  return db.roleAssignment.findMany({
    where: { userId, contextId: { in: [...path] } },
    select: { roleId: true, contextId: true, origin: true },
  })
}

/** Who was given any role at the site and may come in, with these roles. */
export async function rolesAtSite(tx: Tx, siteId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.roleAssignment.findMany({
    where: { contextId: siteId, user: { suspendedAt: null } },
    select: { userId: true, roleId: true },
  })
  const byPerson = Map.groupBy(rows, ({ userId }) => userId)
  return new Map([...byPerson].map(([userId, given]) => [userId, given.map(({ roleId }) => roleId)]))
}

export async function everyoneAt(tx: Tx, contextId: string): Promise<string | null> {
  const row = await tx.context.findUnique({ where: { id: contextId }, select: { everyoneRoleId: true } })
  return row?.everyoneRoleId ?? null
}
