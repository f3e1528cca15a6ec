import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ARCHETYPES, type Archetype } from './archetypes.ts'
import { resolveCapability, resolveForRole, type Override, type RoleFacts } from './resolve.ts'

const CAPABILITY = 'mod/tracker:report'
const PATH = ['site', 'category', 'course', 'activity']
const context = fc.constantFrom(...PATH, 'elsewhere')
const roleId = fc.constantFrom('r1', 'r2', 'r3')

/** At most one per role and context, as they are stored. */
const anyOverrides: fc.Arbitrary<Override[]> = fc.uniqueArray(
  fc.record({
    roleId,
    contextId: context,
    capability: fc.constant(CAPABILITY),
    permission: fc.constantFrom('allow', 'prevent', 'prohibit'),
  }),
  { selector: (override) => `${override.roleId} ${override.contextId}` },
)

const anyRoles: fc.Arbitrary<RoleFacts[]> = fc.uniqueArray(
  fc.record({ roleId, archetype: fc.constantFrom(...ARCHETYPES), assignedAt: context }),
  { selector: (role) => role.roleId },
)

const anyDefaults = fc.subarray([...ARCHETYPES]).map((archetypes) => (): readonly Archetype[] => archetypes)

const allowed = (
  roles: readonly RoleFacts[],
  overrides: readonly Override[],
  defaults: () => readonly Archetype[],
): boolean => resolveCapability(CAPABILITY, PATH, roles, overrides, defaults).allowed

test('property: prohibit beats allow', () => {
  fc.assert(
    fc.property(anyRoles, anyOverrides, anyDefaults, (roles, overrides, defaults) => {
      const prohibited = overrides.some(
        ({ permission, contextId, roleId: id }) =>
          permission === 'prohibit' &&
          PATH.includes(contextId) &&
          roles.some((role) => role.roleId === id && PATH.includes(role.assignedAt)),
      )
      fc.pre(prohibited)
      expect(allowed(roles, overrides, defaults)).toBe(false)
    }),
  )
})

test('property: turning a permission into an allow never takes a capability away', () => {
  fc.assert(
    fc.property(anyRoles, anyOverrides, anyDefaults, fc.nat(), (roles, overrides, defaults, at) => {
      fc.pre(allowed(roles, overrides, defaults))
      const more = overrides.map((override, index) =>
        index === at % overrides.length ? { ...override, permission: 'allow' as const } : override,
      )
      expect(allowed(roles, more, defaults)).toBe(true)
    }),
  )
})

test('property: one more allow never takes a capability away', () => {
  fc.assert(
    fc.property(anyRoles, anyOverrides, anyDefaults, roleId, context, (roles, overrides, defaults, id, contextId) => {
      const taken = overrides.some((o) => o.roleId === id && o.contextId === contextId)
      fc.pre(!taken && allowed(roles, overrides, defaults))
      const more = [...overrides, { roleId: id, contextId, capability: CAPABILITY, permission: 'allow' as const }]
      expect(allowed(roles, more, defaults)).toBe(true)
    }),
  )
})

test('property: neither the order of overrides nor that of roles matters', () => {
  fc.assert(
    fc.property(anyRoles, anyOverrides, anyDefaults, (roles, overrides, defaults) => {
      expect(allowed(roles.toReversed(), overrides.toReversed(), defaults)).toBe(allowed(roles, overrides, defaults))
    }),
  )
})

test('property: the person’s answer follows from each role’s own', () => {
  fc.assert(
    fc.property(anyRoles, anyOverrides, anyDefaults, (roles, overrides, defaults) => {
      const said = roles.map((role) => resolveForRole(CAPABILITY, PATH, role, overrides, defaults))
      expect(allowed(roles, overrides, defaults)).toBe(said.includes('allow') && !said.includes('prohibit'))
    }),
  )
})

test('property: the reasons alone, read as a person reads them, come to the answer', () => {
  fc.assert(
    fc.property(anyRoles, anyOverrides, anyDefaults, (roles, overrides, defaults) => {
      const { allowed: answer, because } = resolveCapability(CAPABILITY, PATH, roles, overrides, defaults)
      const said = because.findings.map(({ heard, byDefault }) => {
        const steps = heard.map(({ permission }) => permission)
        return steps.includes('prohibit') ? 'prohibit' : (steps[0] ?? (byDefault ? 'allow' : null))
      })
      expect(because.findings.map(({ permission }) => permission)).toEqual(said)
      expect(answer).toBe(said.includes('allow') && !said.includes('prohibit'))
      expect(because.rule === 'allowed').toBe(answer)
      const settling = because.rule === 'prohibited' ? 'prohibit' : 'allow'
      const settled = because.rule === 'not-allowed' ? [] : because.findings.filter((f) => f.permission === settling)
      expect(because.decidedBy).toEqual(settled)
    }),
  )
})

test('property: what was heard is all that is set on the path for the role, the nearest first', () => {
  fc.assert(
    fc.property(anyRoles, anyOverrides, anyDefaults, (roles, overrides, defaults) => {
      const { because } = resolveCapability(CAPABILITY, PATH, roles, overrides, defaults)
      for (const { roleId: id, heard } of because.findings) {
        const places = heard.map(({ contextId }) => PATH.indexOf(contextId))
        expect(places).toEqual(places.toSorted((a, b) => b - a))
        const set = overrides.filter((one) => one.roleId === id && PATH.includes(one.contextId))
        expect(new Set(heard)).toEqual(new Set(set))
      }
    }),
  )
})
