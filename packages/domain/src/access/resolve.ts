import type { Archetype } from './archetypes.ts'
import type { ContextPath } from './contexts.ts'

export type Permission = 'allow' | 'prevent' | 'prohibit'

/** A role that a person was given somewhere. */
export interface RoleFacts {
  readonly roleId: string
  readonly archetype: Archetype
  /** The id of the context in which it was given; it counts there and below. */
  readonly assignedAt: string
}

/** What a role may do in a context and below. At most one per role, context and capability. */
export interface Override {
  readonly roleId: string
  readonly contextId: string
  readonly capability: string
  readonly permission: Permission
}

/** The archetypes that hold a capability by default, which counts as set at the site. */
export type CapabilityDefaults = (capability: string) => readonly Archetype[]

/** What one of the person's roles says, and where that was set (`setAt` null: nowhere). */
export interface RoleFinding {
  readonly roleId: string
  readonly assignedAt: string
  readonly permission: Permission | null
  readonly setAt: string | null
  readonly source: 'override' | 'default' | 'nothing'
  /** Everything that is set for it on the path, the nearest first: that one counts, unless a farther one prohibits. */
  readonly heard: readonly Override[]
  /** Whether its archetype has the capability where nothing is set. */
  readonly byDefault: boolean
}

/**
 * The answer to "why may X do Y here?": the rule that settled it, and what each role that counts said; where it is hidden from them, of
 * seeing what is hidden (hidden.ts).
 */
export interface Because {
  readonly rule: 'prohibited' | 'allowed' | 'not-allowed' | 'hidden'
  /** The roles that settled it: the prohibiting ones, the allowing ones, or none. */
  readonly decidedBy: readonly RoleFinding[]
  readonly findings: readonly RoleFinding[]
}

export interface Resolution {
  readonly allowed: boolean
  readonly because: Because
}

/**
 * Whether a person has a capability in a context, by Moodle's rule (domain.md, Words): per role what is set
 * in the nearest context wins; across roles one allow suffices, and a prevent in one role does not cancel
 * another's allow; a prohibit anywhere on the path wins over all; without any, no. A role counts only if it
 * was assigned on the path; what is set *above* its assignment counts for it as well.
 */
export function resolveCapability(
  capability: string,
  path: ContextPath,
  roles: readonly RoleFacts[],
  overrides: readonly Override[],
  defaults: CapabilityDefaults,
): Resolution {
  const findings = roles
    .filter((role) => path.includes(role.assignedAt))
    .map((role) => findForRole(capability, path, role, overrides, defaults))
  const prohibiting = findings.filter((finding) => finding.permission === 'prohibit')
  const allowing = findings.filter((finding) => finding.permission === 'allow')
  if (prohibiting.length > 0) {
    return { allowed: false, because: { rule: 'prohibited', decidedBy: prohibiting, findings } }
  }
  return allowing.length > 0
    ? { allowed: true, because: { rule: 'allowed', decidedBy: allowing, findings } }
    : { allowed: false, because: { rule: 'not-allowed', decidedBy: [], findings } }
}

/** What one role says of a capability in a context; null when it says nothing, or does not count there. */
export function resolveForRole(
  capability: string,
  path: ContextPath,
  role: RoleFacts,
  overrides: readonly Override[],
  defaults: CapabilityDefaults,
): Permission | null {
  if (!path.includes(role.assignedAt)) return null
  return findForRole(capability, path, role, overrides, defaults).permission
}

/** What one role says of a capability in a context, whether or not it counts there, and why. */
export function findForRole(
  capability: string,
  path: ContextPath,
  role: RoleFacts,
  overrides: readonly Override[],
  defaults: CapabilityDefaults,
): RoleFinding {
  const { roleId, assignedAt } = role
  const heard = overrides
    .filter((o) => o.roleId === roleId && o.capability === capability && path.includes(o.contextId))
    .toSorted((a, b) => path.indexOf(b.contextId) - path.indexOf(a.contextId))
  const prohibit = heard.find((override) => override.permission === 'prohibit')
  const found = prohibit ?? heard[0]
  const byDefault = defaults(capability).includes(role.archetype)
  const said = { roleId, assignedAt, heard, byDefault }
  if (found !== undefined) {
    const { permission, contextId } = found
    return { ...said, permission, setAt: contextId, source: 'override' }
  }
  return byDefault
    ? { ...said, permission: 'allow', setAt: path[0] ?? null, source: 'default' }
    : { ...said, permission: null, setAt: null, source: 'nothing' }
}
