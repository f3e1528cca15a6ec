import type { Role } from '@guichet/db/client'
import type { Archetype } from '@guichet/domain/access/archetypes'
import { findForRole, type Override, type Permission } from '@guichet/domain/access/resolve'
import type { KnownCapability } from './capabilities-at.ts'

interface Change {
  readonly role: Role
  readonly capability: KnownCapability
  readonly to: Permission | null
}

/** Whether somebody could do more by it: the role comes to allow, or no longer prohibits what another of their roles may allow. */
export function givesMore(
  { role: { id, archetype }, capability: { name, defaults }, to }: Change,
  path: readonly string[],
  overrides: readonly Override[],
): boolean {
  const contextId = path.at(-1) ?? ''
  const role = { roleId: id, archetype: archetype as Archetype, assignedAt: contextId }
  const said = (set: readonly Override[]) => findForRole(name, path, role, set, () => defaults).permission
  const others = overrides.filter(
    (one) => !(one.contextId === contextId && one.roleId === id && one.capability === name),
  )
  const before = said(overrides)
  const after = said(to === null ? others : [...others, { roleId: id, contextId, capability: name, permission: to }])
  return (after === 'allow' && before !== 'allow') || (before === 'prohibit' && after !== 'prohibit')
}
