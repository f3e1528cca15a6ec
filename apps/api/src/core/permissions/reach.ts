import type { Role } from '@guichet/db/client'
import type { Tx } from '@guichet/db/connect'
import type { Archetype } from '@guichet/domain/access/archetypes'
import { findForRole } from '@guichet/domain/access/resolve'
import type { Host } from '@guichet/plugin-kit/host'
import { capabilities, type CoreCapability } from '../capabilities.ts'
import { overridesOn } from './repository.ts'

/**
 * Whether a role, by what was set for it, lets administer what who would give it may not: its archetype alone does not tell how high it
 * reaches. Of plugins' capabilities presets give students some that teachers lack, on purpose; those count for nothing here.
 */
export async function reachesBeyond(
  tx: Tx,
  host: Host,
  role: Pick<Role, 'id' | 'archetype'>,
  { actorId, path }: { readonly actorId: string; readonly path: readonly string[] },
): Promise<boolean> {
  const overrides = (await overridesOn(tx, path)).filter(({ roleId }) => roleId === role.id)
  const facts = { roleId: role.id, archetype: role.archetype as Archetype, assignedAt: path.at(-1) ?? '' }
  const given = (Object.keys(capabilities) as CoreCapability[]).filter(
    (name) =>
      findForRole(name, path, facts, overrides, () => capabilities[name].defaults).permission === 'allow' &&
      overrides.some(({ capability }) => capability === name),
  )
  if (given.length === 0) return false
  const held = await host.access.check(actorId, path, given)
  return given.some((name) => !held.has(name))
}
