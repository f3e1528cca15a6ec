import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultRoleSettings, GRANTED_ROLES, grantedRole, type GrantedRole, type RoleSettings } from './map.ts'
import { parseRoles } from './parse.ts'
import { ROLE_SPELLINGS, type LtiRole } from './vocabulary.ts'

const PLAIN = defaultRoleSettings(null)
const ALL_ROLES = [...new Set(ROLE_SPELLINGS.values())]
const rank = (role: GrantedRole) => -GRANTED_ROLES.indexOf(role)

describe('the table of lti.md 1.15', () => {
  const ROWS: readonly (readonly [readonly LtiRole[], GrantedRole])[] = [
    [['context/Administrator'], 'manager'],
    [['context/Instructor'], 'editingteacher'],
    [['context/Instructor', 'context/Instructor#PrimaryInstructor'], 'editingteacher'],
    [['context/Instructor', 'context/Instructor#TeachingAssistant'], 'teacher'],
    [['context/Instructor', 'context/Instructor#TeachingAssistantSectionAssociation'], 'teacher'],
    [['context/Instructor', 'context/Instructor#Grader'], 'teacher'],
    [['context/ContentDeveloper'], 'editingteacher'],
    [['context/Learner'], 'student'],
    [['context/Member'], 'student'],
    [['context/Officer', 'context/Officer#Chair'], 'student'],
    [['context/Manager'], 'student'],
    [['context/Mentor'], 'observer'],
    [['system/Administrator'], 'guest'],
    [['institution/Administrator', 'institution/Faculty', 'institution/Instructor'], 'guest'],
    [[], 'guest'],
    [['test-user'], 'guest'],
    [['test-user', 'context/Learner'], 'student'],
  ]
  it.each(ROWS)('%j: %s', (roles, granted) => {
    expect(grantedRole(roles, PLAIN)).toBe(granted)
  })
})

describe('roles together', () => {
  it('the most counts', () => {
    expect(grantedRole(['context/Learner', 'context/Mentor', 'context/Instructor'], PLAIN)).toBe('editingteacher')
  })

  it('a sub-role narrows its own principal role, in whatever order they come, and no other', () => {
    expect(grantedRole(['context/Instructor#Grader', 'context/Instructor'], PLAIN)).toBe('teacher')
    expect(grantedRole(['context/Instructor#Grader', 'context/Administrator'], PLAIN)).toBe('manager')
  })

  it('of two sub-roles the narrower counts', () => {
    const roles = ['context/Instructor#Lecturer', 'context/Instructor#TeachingAssistant', 'context/Instructor'] as const
    expect(grantedRole(roles, PLAIN)).toBe('teacher')
  })

  it('a sub-role alone implies its principal role', () => {
    expect(grantedRole(['context/Instructor#TeachingAssistant'], PLAIN)).toBe('teacher')
    expect(grantedRole(['context/Mentor#Tutor'], PLAIN)).toBe('observer')
    expect(grantedRole(['context/Learner#Instructor'], PLAIN)).toBe('student')
  })
})

describe('settings of a deployment', () => {
  it('administrators of a Moodle are managers; of others, where somebody says so', () => {
    expect(grantedRole(['system/Administrator'], defaultRoleSettings('moodle'))).toBe('manager')
    expect(grantedRole(['institution/Administrator'], defaultRoleSettings('moodle'))).toBe('manager')
    expect(grantedRole(['institution/Administrator'], defaultRoleSettings('canvas'))).toBe('guest')
  })

  const overridden = (overrides: RoleSettings['overrides']): RoleSettings => ({ ...PLAIN, overrides })

  it('a row can be another', () => {
    expect(grantedRole(['context/ContentDeveloper'], overridden({ 'context/ContentDeveloper': 'teacher' }))).toBe(
      'teacher',
    )
    expect(grantedRole(['context/Manager'], overridden({ 'context/Manager': 'manager' }))).toBe('manager')
  })

  it('a row can be added, for a role of the institution too', () => {
    expect(grantedRole(['institution/Staff'], overridden({ 'institution/Staff': 'teacher' }))).toBe('teacher')
    const settings = overridden({ 'context/Instructor#GuestInstructor': 'observer' })
    expect(grantedRole(['context/Instructor', 'context/Instructor#GuestInstructor'], settings)).toBe('observer')
  })

  it('of two sub-roles with rows the narrower counts, whichever comes first', () => {
    const settings = overridden({ 'context/Instructor#GuestInstructor': 'observer' })
    const roles = ['context/Instructor#GuestInstructor', 'context/Instructor#Grader'] as const
    expect(grantedRole(roles, settings)).toBe('observer')
    expect(grantedRole(roles.toReversed(), settings)).toBe('observer')
  })

  it('a row can be taken away', () => {
    expect(grantedRole(['context/Learner'], overridden({ 'context/Learner': null }))).toBe('guest')
    const administrators = { ...defaultRoleSettings('moodle'), overrides: { 'system/Administrator': null } }
    expect(grantedRole(['system/Administrator'], administrators)).toBe('guest')
  })
})

describe('attack 10: tricks with roles', () => {
  const anyTexts = fc.array(fc.oneof(fc.constantFrom(...ROLE_SPELLINGS.keys()), fc.string()), { maxLength: 8 })

  it('nobody teaches without being sent as a teacher of the context', () => {
    fc.assert(
      fc.property(anyTexts, (claim) => {
        const roles = parseRoles(claim)
        const teaches = rank(grantedRole(roles, PLAIN)) >= rank('teacher')
        const isSentAs = roles.some((role) =>
          /^context\/(?:Administrator|Instructor|ContentDeveloper)(?:#|$)/.test(role),
        )
        expect(teaches).toBe(isSentAs)
      }),
    )
  })

  it('unknown roles change nothing', () => {
    fc.assert(
      fc.property(anyTexts, fc.array(fc.string()), (claim, strange) => {
        const unknown = strange.filter((text) => !ROLE_SPELLINGS.has(text))
        const mixed = [...unknown, ...claim, ...unknown]
        expect(grantedRole(parseRoles(mixed), PLAIN)).toBe(grantedRole(parseRoles(claim), PLAIN))
      }),
    )
  })

  it('a sub-role beside its principal role never gives more', () => {
    const subRoles = ALL_ROLES.filter((role) => role.includes('#'))
    for (const sub of subRoles) {
      const principal = sub.split('#')[0] as LtiRole
      expect(rank(grantedRole([principal, sub], PLAIN))).toBeLessThanOrEqual(rank(grantedRole([principal], PLAIN)))
    }
  })

  it('the order of roles does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL_ROLES), (roles) => {
        expect(grantedRole(roles, PLAIN)).toBe(grantedRole(roles.toReversed(), PLAIN))
      }),
    )
  })
})
