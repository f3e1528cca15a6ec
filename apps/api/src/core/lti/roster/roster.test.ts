import { CLAIM } from '@guichet/lti/claims'
import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { startPlatform, type MockPlatform } from '@guichet/lti/testing/platform/start'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { publishedKeys } from '../keys/keep.ts'
import { findLearners } from '../grades/learners.ts'
import { openLms, type Lms } from '../testing/lms.ts'
import { rosterJob } from './job.ts'

let lms: Lms
let platform: MockPlatform
beforeAll(async () => {
  platform = await startPlatform({ pageSize: 3, shortRosterRoles: true })
  lms = await openLms({ tokenEndpoint: platform.urls.token, serviceOrigins: [new URL(platform.urls.services).origin] })
  const keys = (await publishedKeys(lms.things.host)).map(({ publicJwk }) => publicJwk)
  platform.register({ loginUrl: 'x', redirectUris: ['x'], jwks: { keys }, clientId: lms.platform.clientId })
})
beforeEach(() => {
  platform.roster.members = Object.values(PEOPLE)
})
afterAll(async () => {
  await lms.close()
  await platform.close()
})

let courses = 0

/** A course whose teacher has launched, and what its people are asked for with. */
async function courseOf(subject: string, more: object = {}) {
  const id = `course-${++courses}`
  const namesRoles = { context_memberships_url: platform.membershipsUrl(), service_versions: ['2.0'] }
  const context = { [CLAIM.context]: { id, title: id, label: id }, [CLAIM.namesRoles]: namesRoles }
  const session = await lms.session({ claims: { sub: subject, ...context, ...more } })
  return { ...session, courseId: session.launch.course.id, context }
}

async function ask(): Promise<void> {
  await lms.db.ltiCourse.updateMany({ data: { rosterAt: null } })
  const call = () => lms.services
  const job = rosterJob(call, lms.things.siteId)
  const { host } = lms.things
  const stale = await lms.db.ltiCourse.findMany({ where: { membershipsUrl: { not: null } } })
  for (const { courseId } of stale) {
    const asked = await job.ask!({ data: { courseId }, host })
    await lms.db.$transaction((tx) => job.run({ data: { courseId }, tx, host, asked }))
  }
}

const rolesIn = async (courseId: string) => {
  const rows = await lms.db.roleAssignment.findMany({
    where: { contextId: courseId, origin: 'lti' },
    include: { role: true, user: true },
  })
  return Object.fromEntries(rows.map(({ user, role }) => [user.familyName, role.shortName]))
}

test('whoever is in the list is in the course, as who may be entrusted with tickets at most until their own launch; nobody who launched is raised or lowered', async () => {
  const { courseId, context } = await courseOf(PEOPLE.student.sub)
  expect(await rolesIn(courseId)).toEqual({ Lovelace: 'editingteacher' })
  await ask()
  expect(await rolesIn(courseId)).toEqual({
    Lovelace: 'editingteacher',
    Admin: 'teacher',
    Teacher: 'teacher',
    // Moodle calls them a learner there.
    Nonediting: 'student',
    Assistant: 'teacher',
    Other: 'student',
    // No learners, whose part would be graded.
    Mentor: 'guest',
    Norole: 'guest',
  })
  const launched = await lms.session({
    claims: { sub: PEOPLE.teacher.sub, name: null, given_name: 'Tom', family_name: 'Teacher', ...context },
  })
  expect(launched.launch.role).toBe('editingteacher')
  await ask()
  expect(await rolesIn(courseId)).toMatchObject({ Teacher: 'editingteacher', Other: 'student' })
})

test('whoever is in the list has the address that it says, if nobody has that here', async () => {
  const [taken, shared] = ['taken@school.test', 'shared@school.test']
  await lms.session({ claims: { sub: 'who has it', email: taken, [CLAIM.namesRoles]: undefined } })
  const listed = (sub: string, email: string) => ({ ...PEOPLE.student, sub, email })
  platform.roster.members = [
    listed('listed-1', 'Own@School.test'),
    listed('listed-2', taken),
    listed('listed-3', shared),
    listed('listed-4', shared),
    listed('listed-5', 'no address'),
  ]
  await courseOf('a teacher of addresses')
  await ask()
  const rows = await lms.db.ltiIdentity.findMany({
    where: { subject: { startsWith: 'listed-' } },
    include: { user: true },
    orderBy: { subject: 'asc' },
  })
  expect(rows.map(({ user }) => user.email)).toEqual(['own@school.test', null, shared, null, null])
})

test('of who has not come yet the list says name and address, as they are now; of who has, it does not', async () => {
  const person = { ...PEOPLE.student, sub: 'listed-anew', email: 'first@school.test' }
  const { context } = await courseOf('a teacher of names')
  const list = async (more: object) => {
    platform.roster.members = [{ ...person, ...more }]
    await ask()
    const { user } = await lms.db.ltiIdentity.findFirstOrThrow({
      where: { subject: person.sub },
      include: { user: true },
    })
    return user
  }
  const first = await list({})
  expect(first).toMatchObject({ familyName: 'Student', email: 'first@school.test', version: 1 })
  expect(await list({ familyName: 'Married', email: 'second@school.test' })).toMatchObject({
    id: first.id,
    familyName: 'Married',
    email: 'second@school.test',
    version: 2,
  })
  expect(await list({ familyName: 'Married', email: 'second@school.test' })).toMatchObject({ version: 2 })
  const named = { name: null, given_name: 'Sam', family_name: 'Self' }
  await lms.session({ claims: { sub: person.sub, ...named, email: 'second@school.test', ...context } })
  expect(await list({ familyName: 'Listed', email: 'third@school.test' })).toMatchObject({
    familyName: 'Self',
    email: 'second@school.test',
  })
})

test('whom the list calls no learner is not graded; who never came is in the course as what the list calls them now', async () => {
  const { courseId, call } = await courseOf('a teacher who grades', { [CLAIM.resourceLink]: { id: 'graded' } })
  const { id } = await lms.things.activity({ component: 'mod_thing', courseId })
  await call('PUT', '/lti/session/activity', { activity: id })
  const graded = async () => {
    const learners = await findLearners(lms.db, id, { matching: undefined, after: null, take: 50 })
    return learners.map(({ familyName }) => familyName)
  }
  await ask()
  expect(await graded()).toContain(PEOPLE.otherStudent.familyName)
  for (const { familyName } of [PEOPLE.mentor, PEOPLE.nobody, PEOPLE.teacher])
    expect(await graded()).not.toContain(familyName)
  const { nobody, ...others } = PEOPLE
  platform.roster.members = [...Object.values(others), { ...nobody, roles: ['Learner'] }]
  await ask()
  expect(await rolesIn(courseId)).toMatchObject({ Norole: 'student' })
  platform.roster.members = [...Object.values(others), { ...nobody, roles: ['Mentor'] }]
  await ask()
  expect(await rolesIn(courseId)).toMatchObject({ Norole: 'guest' })
  const given = { contextId: courseId, type: 'core.role.given', changes: { equals: { role: ['student', 'guest'] } } }
  expect(await lms.db.event.count({ where: given })).toBe(1)
})

test('whoever leaves the list leaves the course, with what they have open in it; what they wrote stays theirs', async () => {
  const { courseId, context, user } = await courseOf('not in the list')
  await ask()
  const pupil = await lms.session({
    claims: {
      sub: PEOPLE.otherStudent.sub,
      name: 'Olga Other',
      given_name: null,
      family_name: null,
      ...context,
      [CLAIM.roles]: ['Learner'],
    },
  })
  expect((await pupil.call('GET', '/auth/session')).status).toBe(200)
  platform.roster.members = Object.values(PEOPLE).filter(({ sub }) => sub !== PEOPLE.otherStudent.sub)
  await ask()
  expect(
    Object.values(await lms.db.ltiMembership.findMany({ where: { courseId, userId: pupil.user.id } })),
  ).toMatchObject([{ status: 'gone' }])
  expect(await lms.db.roleAssignment.count({ where: { userId: pupil.user.id, contextId: courseId } })).toBe(0)
  expect((await pupil.call('GET', '/auth/session')).status).toBe(401)
  expect(await lms.db.user.count({ where: { id: pupil.user.id } })).toBe(1)
  // Whoever was never in it has not left: administrators are in no list.
  const teachers = { userId: user.id, contextId: courseId, role: { shortName: 'editingteacher' } }
  expect(await lms.db.roleAssignment.count({ where: teachers })).toBe(1)
})

test('a list that was not read to its end expels nobody; one that leads elsewhere is not followed', async () => {
  const { courseId } = await courseOf('somebody')
  await ask()
  const before = await rolesIn(courseId)
  platform.switches.foreignNext = 'http://127.0.0.1:9/members'
  await ask().finally(() => (platform.switches.foreignNext = null))
  expect(await rolesIn(courseId)).toEqual(before)
})

test('a platform that is away changes nothing, and is asked again', async () => {
  const { courseId } = await courseOf('somebody else')
  await ask()
  const before = await rolesIn(courseId)
  platform.answerNext('members', { status: 503, headers: {}, body: '' })
  await expect(ask()).rejects.toThrow('unavailable')
  expect(await rolesIn(courseId)).toEqual(before)
})

describe('an LMS that tells what has changed', () => {
  const membersAsked = () => platform.requests.filter(({ endpoint }) => endpoint === 'members').length
  const lastAsked = () => platform.requests.findLast(({ endpoint }) => endpoint === 'members')!.url
  beforeEach(async () => {
    await lms.db.ltiCourse.updateMany({ data: { membershipsUrl: null } })
    Object.assign(platform.switches, { differences: true, pageSize: 50 })
    platform.roster.changes = []
  })
  afterAll(() => Object.assign(platform.switches, { differences: false, pageSize: 3 }))

  test('is asked for that alone: who comes is in, who has left is out, and nobody else is touched', async () => {
    const { courseId } = await courseOf('a teacher of changes')
    await ask()
    expect(lastAsked().searchParams.has('since')).toBe(false)
    const before = await rolesIn(courseId)
    platform.roster.changes = [
      { ...PEOPLE.otherStudent, status: 'Deleted' },
      { ...PEOPLE.gone, status: 'Active' },
    ]
    platform.roster.members = []
    await ask()
    expect(lastAsked().searchParams.get('since')).toBe('1')
    // Called as her launch said.
    const staying = Object.entries(before).filter(([name]) => name !== 'Olga Other')
    expect(await rolesIn(courseId)).toEqual({ ...Object.fromEntries(staying), Gone: 'student' })
  })

  test('is asked for everything again once that fails, was not told to its end, or was a day ago', async () => {
    const { courseId } = await courseOf('another teacher of changes')
    await ask()
    const wholeAt = async () => (await lms.db.ltiCourse.findUniqueOrThrow({ where: { courseId } })).rosterWholeAt!
    const first = await wholeAt()
    await ask()
    expect(await wholeAt()).toEqual(first)
    for (const answer of [{ status: 410 }, { status: 503 }, { status: 200, body: 'gone' }]) {
      platform.answerNext('members', { headers: {}, body: '', ...answer })
      const asked = membersAsked()
      await ask()
      expect(membersAsked() - asked).toBe(2)
      expect(lastAsked().searchParams.has('since')).toBe(false)
    }
    expect((await wholeAt()).getTime()).toBeGreaterThan(first.getTime())
    await lms.db.ltiCourse.updateMany({
      where: { courseId },
      data: { rosterWholeAt: new Date(Date.now() - 90_000_000) },
    })
    await ask()
    expect(lastAsked().searchParams.has('since')).toBe(false)
  })

  test('and not that of a list that was not read to its end', async () => {
    const { courseId } = await courseOf('a third teacher of changes')
    Object.assign(platform.switches, { pageSize: 3, foreignNext: 'http://127.0.0.1:9/members' })
    await ask().finally(() => Object.assign(platform.switches, { pageSize: 50, foreignNext: null }))
    expect((await lms.db.ltiCourse.findUniqueOrThrow({ where: { courseId } })).differencesUrl).toBeNull()
  })
})
