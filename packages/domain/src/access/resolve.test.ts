import { describe, expect, test } from 'vitest'
import type { Archetype } from './archetypes.ts'
import { resolveCapability, resolveForRole, type Override, type Permission, type RoleFacts } from './resolve.ts'

const PATH = ['site', 'category', 'course', 'activity']
const REPORT = 'mod/tracker:report'

const role = (roleId: string, archetype: Archetype, assignedAt = 'course'): RoleFacts => ({
  roleId,
  archetype,
  assignedAt,
})
const set = (roleId: string, contextId: string, permission: Permission): Override => ({
  roleId,
  contextId,
  capability: REPORT,
  permission,
})
const studentsReport = (): readonly Archetype[] => ['student']

const STUDENT = role('student', 'student')
const GUEST = role('guest', 'guest')

const allowed = (
  roles: readonly RoleFacts[],
  overrides: readonly Override[],
  path: readonly string[] = PATH,
): boolean => resolveCapability(REPORT, path, roles, overrides, studentsReport).allowed

test('nobody’s default, nothing set: no', () => {
  expect(allowed([], [])).toBe(false)
  expect(allowed([GUEST], [])).toBe(false)
})

test('the archetype’s default counts as set at the site', () => {
  expect(allowed([STUDENT], [])).toBe(true)
  expect(allowed([STUDENT], [set('student', 'site', 'prevent')])).toBe(false)
})

describe('per role the nearest context wins', () => {
  test.each([
    ['prevent at the course, allow at the activity', 'prevent', 'allow', true],
    ['allow at the course, prevent at the activity', 'allow', 'prevent', false],
  ] as const)('%s', (_, course, activity, expected) => {
    const overrides = [set('student', 'course', course), set('student', 'activity', activity)]
    expect(allowed([STUDENT], overrides)).toBe(expected)
    expect(allowed([STUDENT], overrides.toReversed())).toBe(expected)
  })

  test('what is set above the role’s assignment counts for it', () => {
    expect(allowed([GUEST], [set('guest', 'category', 'allow')])).toBe(true)
  })

  test('what is set off the path does not', () => {
    expect(allowed([GUEST], [set('guest', 'other-course', 'allow')])).toBe(false)
  })

  test('what is set below the context asked about does not', () => {
    const overrides = [set('student', 'activity', 'prevent')]
    expect(allowed([STUDENT], overrides, ['site', 'category', 'course'])).toBe(true)
  })

  test('another capability’s overrides do not', () => {
    const other = { ...set('student', 'activity', 'prevent'), capability: 'mod/tracker:comment' }
    expect(allowed([STUDENT], [other])).toBe(true)
  })
})

describe('across roles', () => {
  test('one allow suffices, another role’s prevent does not cancel it', () => {
    expect(allowed([STUDENT, GUEST], [set('guest', 'activity', 'prevent')])).toBe(true)
  })

  test('a prohibit in any role wins, however far above and whatever is nearer', () => {
    const overrides = [set('guest', 'site', 'prohibit'), set('guest', 'activity', 'allow')]
    expect(allowed([STUDENT, GUEST], overrides)).toBe(false)
  })

  test('a role assigned off the path counts for nothing, nor does its prohibit', () => {
    const elsewhere = role('guest', 'guest', 'other-course')
    const overrides = [set('guest', 'site', 'prohibit')]
    expect(allowed([STUDENT, elsewhere], overrides)).toBe(true)
    expect(allowed([role('student', 'student', 'other-course')], [])).toBe(false)
  })

  test('a role assigned in the activity does not count in the course', () => {
    const here = role('student', 'student', 'activity')
    expect(allowed([here], [], ['site', 'category', 'course'])).toBe(false)
  })
})

describe('why', () => {
  const why = (roles: readonly RoleFacts[], overrides: readonly Override[]): unknown =>
    resolveCapability(REPORT, PATH, roles, overrides, studentsReport).because

  test('names the role and the context that allow, and what the others say', () => {
    const student = {
      roleId: 'student',
      assignedAt: 'course',
      permission: 'allow',
      setAt: 'site',
      source: 'default',
      heard: [],
      byDefault: true,
    }
    const guest = {
      roleId: 'guest',
      assignedAt: 'course',
      permission: 'prevent',
      setAt: 'activity',
      source: 'override',
      heard: [set('guest', 'activity', 'prevent')],
      byDefault: false,
    }
    expect(why([GUEST, STUDENT], [set('guest', 'activity', 'prevent')])).toEqual({
      rule: 'allowed',
      decidedBy: [student],
      findings: [guest, student],
    })
  })

  test('names the role and the context that prohibit', () => {
    expect(why([STUDENT], [set('student', 'category', 'prohibit')])).toMatchObject({
      rule: 'prohibited',
      decidedBy: [{ roleId: 'student', setAt: 'category', permission: 'prohibit' }],
    })
  })

  test('says that nothing allows', () => {
    expect(why([GUEST], [])).toEqual({
      rule: 'not-allowed',
      decidedBy: [],
      findings: [
        {
          roleId: 'guest',
          assignedAt: 'course',
          permission: null,
          setAt: null,
          source: 'nothing',
          heard: [],
          byDefault: false,
        },
      ],
    })
  })
})

test('one role alone: its permission, or null when it says nothing or does not count', () => {
  const of = (facts: RoleFacts, overrides: readonly Override[] = []): Permission | null =>
    resolveForRole(REPORT, PATH, facts, overrides, studentsReport)
  expect(of(STUDENT)).toBe('allow')
  expect(of(STUDENT, [set('student', 'activity', 'prevent')])).toBe('prevent')
  expect(of(STUDENT, [set('student', 'site', 'prohibit')])).toBe('prohibit')
  expect(of(GUEST)).toBeNull()
  expect(of(role('student', 'student', 'other-course'))).toBeNull()
})
