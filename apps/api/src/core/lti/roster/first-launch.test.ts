import { CLAIM } from '@guichet/lti/claims'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { raiseRightsVersion } from '../../../host/access/rights-version.ts'
import { openLms, type Lms } from '../testing/lms.ts'
import { listPeople } from './testing.ts'

// The people of a course are asked for with its first launch: those of the others come while they are being written.

let lms: Lms
beforeAll(async () => {
  lms = await openLms()
})
afterAll(() => lms.close())

const course = (id: string) => ({ [CLAIM.context]: { id, title: id, label: id } })
const learner = { [CLAIM.roles]: ['Learner'] }

/** So many wait for what somebody holds. */
const waiting = (count: number) =>
  vi.waitFor(async () => {
    const [row] = await lms.db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`
    expect(row!.n).toBeGreaterThanOrEqual(count)
  })

const accountsOf = (subject: string) => lms.db.ltiIdentity.count({ where: { subject } })

test('of somebody whom the list of people is about to name comes in, as the one that it names', async () => {
  const teacher = await lms.session({ claims: { sub: 'teacher', ...course('listed') } })
  const list = await listPeople(lms, teacher.launch.course.id, ['teacher', 'late', 'later'])
  const launching = await lms.db.$transaction(async (tx) => {
    await raiseRightsVersion(tx)
    const launched = lms.session({ claims: { sub: 'late', ...learner, ...course('listed') } })
    await waiting(1)
    await list(tx)
    return { launched }
  })
  const { user, launch } = await launching.launched
  expect(launch.role).toBe('student')
  const roles = await lms.db.roleAssignment.findMany({ where: { userId: user.id, contextId: launch.course.id } })
  expect(roles).toHaveLength(1)
  expect(await accountsOf('late')).toBe(1)
})

test('of the same person from two deployments at once is of one account', async () => {
  const other = await lms.createDeployment(lms.platform)
  const there = { sub: 'twice', ...learner, ...course('twice') }
  const launching = await lms.db.$transaction(async (tx) => {
    await raiseRightsVersion(tx)
    const both = [{}, { [CLAIM.deploymentId]: other.deploymentId }].map((claims) =>
      lms.session({ claims: { ...there, ...claims } }),
    )
    await waiting(2)
    return { both }
  })
  const [one, two] = await Promise.all(launching.both)
  expect(one!.user.id).toBe(two!.user.id)
  expect(await accountsOf('twice')).toBe(1)
})

test('of a whole lecture comes in while its list is written', async () => {
  const teacher = await lms.session({ claims: { sub: 'lecturer', ...course('lecture') } })
  const subjects = Array.from({ length: 8 }, (_, i) => `of the lecture ${i}`)
  const list = await listPeople(lms, teacher.launch.course.id, ['lecturer', ...subjects])
  const [sessions] = await Promise.all([
    Promise.all(subjects.map((sub) => lms.session({ claims: { sub, ...learner, ...course('lecture') } }))),
    lms.db.$transaction(list),
  ])
  expect(new Set(sessions.map(({ user }) => user.id)).size).toBe(8)
  for (const subject of subjects) expect(await accountsOf(subject)).toBe(1)
})
