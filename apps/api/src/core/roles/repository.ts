import type { Role } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'

/** There are few: who runs the site makes them. */
export function listRoles(db: Db): Promise<Role[]> {
  return db.role.findMany({ orderBy: { shortName: 'asc' } })
}

export function findRoleById(tx: Tx, id: string): Promise<Role | null> {
  return tx.role.findUnique({ where: { id } })
}

type NewRole = Pick<Role, 'id' | 'shortName' | 'archetype' | 'createdAt'> & { readonly name: string }

export function createRole(tx: Tx, data: NewRole): Promise<Role> {
  return tx.role.create({ data })
}

/** A preset speaks of archetypes: what it said to this one, wherever it was chosen, it says to the new role as well. */
export async function copyPresets(tx: Tx, { id, archetype }: Pick<Role, 'id' | 'archetype'>): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO core_role_override (context_id, role_id, capability, permission, origin, set_at)
    SELECT o.context_id, ${id}::uuid, o.capability, o.permission, o.origin, o.set_at
    FROM core_role_override o JOIN core_role r ON r.id = o.role_id
    WHERE r.archetype = ${archetype} AND r.short_name = r.archetype AND o.origin LIKE 'preset:%'`
}

/** Null when its version is no longer the expected one. */
export async function renameRole(
  tx: Tx,
  { id, version }: Pick<Role, 'id' | 'version'>,
  name: string,
): Promise<Role | null> {
  const [row] = await tx.role.updateManyAndReturn({
    where: { id, version },
    data: { name, version: { increment: 1 } },
  })
  return row ?? null
}

/** Whether anybody has it, or everyone somewhere. */
export async function isInUse(tx: Tx, id: string): Promise<boolean> {
  const given = await tx.roleAssignment.findFirst({ where: { roleId: id }, select: { id: true } })
  const everyones = await tx.context.findFirst({ where: { everyoneRoleId: id }, select: { id: true } })
  return given !== null || everyones !== null
}

export async function removeRole(tx: Tx, id: string): Promise<void> {
  await tx.role.delete({ where: { id } })
}
