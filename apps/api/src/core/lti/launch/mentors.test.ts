import { CLAIM } from '@guichet/lti/claims'
import { spyOnStatements } from '@guichet/db/testing/statement-spy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLms, type Lms } from '../testing/lms.ts'

// A mentor observes those whom the LMS names, in the course where it does, from when they have come here (lti.md 1.15).

let lms: Lms
beforeAll(async () => {
  lms = await openLms()
})
afterAll(() => lms.close())

let people = 0
const somebody = () => `mentored-${++people}`
const course = (id: string) => ({ [CLAIM.context]: { id, title: `Course ${id}`, label: id, type: ['CourseSection'] } })
const as = (name: string, sub: string, id: string, more: object = {}) => ({
  claims: {
    sub,
    ...course(id),
    [CLAIM.roles]: [`http://purl.imsglobal.org/vocab/lis/v2/membership#${name}`],
    [CLAIM.resourceLink]: { id: `link of ${id}`, title: 'Questions' },
    ...more,
  },
})
const mentor = (sub: string, id: string, of: readonly string[]) =>
  as('Mentor', sub, id, { [CLAIM.roleScopeMentor]: of })

const observed = async (userId: string, courseId: string) => {
  const { path } = await lms.db.context.findUniqueOrThrow({ where: { id: courseId } })
  return lms.things.host.access.observed(userId, path)
}

test('observes those it names who have come, and those who come later', async () => {
  const [early, late, sub] = [somebody(), somebody(), somebody()]
  const first = await lms.session(as('Learner', early, 'm1'))
  const { user, launch } = await lms.session(mentor(sub, 'm1', [early, late, 'never']))
  expect(launch.role).toBe('observer')
  expect(await observed(user.id, launch.course.id)).toEqual([first.user.id])
  const second = await lms.session(as('Learner', late, 'm1'))
  expect((await observed(user.id, launch.course.id)).toSorted()).toEqual([first.user.id, second.user.id].toSorted())
})

test('observes nobody elsewhere, nor once a launch names others, or makes something else of them', async () => {
  const [child, other, sub] = [somebody(), somebody(), somebody()]
  const known = await lms.session(as('Learner', child, 'm2'))
  const otherOne = await lms.session(as('Learner', other, 'm2'))
  const { user, launch } = await lms.session(mentor(sub, 'm2', [child]))
  const elsewhere = await lms.session(as('Learner', child, 'm3'))
  expect(await observed(user.id, launch.course.id)).toEqual([known.user.id])
  expect(await observed(user.id, elsewhere.launch.course.id)).toEqual([])
  await lms.session(mentor(sub, 'm2', [other]))
  expect(await observed(user.id, launch.course.id)).toEqual([otherOne.user.id])
  await lms.session(as('Learner', sub, 'm2', { [CLAIM.roleScopeMentor]: [other] }))
  expect(await observed(user.id, launch.course.id)).toEqual([])
})

test('is a guest where nobody is named', async () => {
  const { launch } = await lms.session(mentor(somebody(), 'm4', []))
  expect(launch.role).toBe('guest')
})

test('no other platform’s people are meant by the same names', async () => {
  const child = somebody()
  const stranger = await lms.createPlatform({ issuer: 'https://another.example' })
  const at = new Date()
  const { id } = await lms.things.person()
  await lms.db.ltiIdentity.create({ data: { issuer: stranger.issuer, subject: child, userId: id, createdAt: at } })
  const { user, launch } = await lms.session(mentor(somebody(), 'm5', [child]))
  expect(await observed(user.id, launch.course.id)).toEqual([])
})

test('who is no observer anywhere is asked about no bonds', async () => {
  const { user, launch } = await lms.session(as('Learner', somebody(), 'm6'))
  const statements: string[] = []
  const stop = spyOnStatements(({ text }) => statements.push(text))
  await observed(user.id, launch.course.id).finally(stop)
  expect(statements.filter((text) => text.includes('core_lti'))).toEqual([])
})
