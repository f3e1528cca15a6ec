import { CLAIM } from '@guichet/lti/claims'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLms, type Lms } from '../testing/lms.ts'
import { planOf } from '../testing/plan-of.ts'
import { rolesByLinksQuery } from './leavers-repository.ts'
import { listPeople } from './testing.ts'

// A tracker that courses share: whoever leaves one of them is out of it, unless another one lets them in.

let lms: Lms
beforeAll(async () => {
  lms = await openLms()
})
afterAll(() => lms.close())

const teacher = {}
const learner = { [CLAIM.roles]: ['Learner'] }
const course = (id: string) => ({
  [CLAIM.context]: { id, title: id, label: id },
  [CLAIM.resourceLink]: { id: `link of ${id}` },
})
const come = (sub: string, id: string, role: object) => lms.session({ claims: { sub, ...role, ...course(id) } })

/** Something of the first course that links of the others open, too; by whoever teaches all of them. */
async function shared(first: string, ...others: string[]) {
  const sub = `teacher of ${first}`
  const owner = await come(sub, first, teacher)
  const wanted = { component: 'mod_thing', course: owner.launch.course.id, name: 'Things', settings: {} }
  const activity = String((await owner.call('POST', '/activities', wanted)).body['id'])
  await owner.call('PUT', '/lti/session/activity', { activity })
  const ids = new Map([[first, owner.launch.course.id]])
  for (const id of others) {
    const copied = { ...course(id), [CLAIM.custom]: { activity } }
    const sharing = await lms.session({ claims: { sub, ...copied } })
    expect((await sharing.call('PUT', '/lti/session/activity', { activity })).status).toBe(200)
    ids.set(id, sharing.launch.course.id)
  }
  return { activity, courseId: (id: string) => ids.get(id)! }
}

/** They are in the list, and then they are not. */
async function leave(courseId: string, subjects: readonly string[]) {
  await lms.db.$transaction(await listPeople(lms, courseId, ['somebody who stays', ...subjects]))
  return lms.db.$transaction(await listPeople(lms, courseId, ['somebody who stays']))
}

const rolesAt = async (contextId: string, userId: string) => {
  const rows = await lms.db.roleAssignment.findMany({ where: { contextId, userId }, include: { role: true } })
  return rows.map(({ role }) => role.shortName)
}

const isOpen = async ({ call }: Awaited<ReturnType<typeof come>>) => (await call('GET', '/lti/session')).status === 200

test('is out of what its link opens in another course, with the session that is open there', async () => {
  const { activity, courseId } = await shared('A', 'B')
  const pupil = await come('leaver', 'B', learner)
  const staying = await come('somebody who stays', 'B', learner)
  expect(await pupil.call('GET', `/things/${activity}/items`)).toMatchObject({ status: 200 })
  const events = await leave(courseId('B'), ['leaver'])
  expect(await rolesAt(activity, pupil.user.id)).toEqual([])
  expect(await isOpen(pupil)).toBe(false)
  const taken = events.filter(({ type, subjectId }) => type === 'core.role.taken' && subjectId === pupil.user.id)
  expect(taken.map(({ contextId }) => contextId)).toEqual([courseId('B'), activity])
  expect(await rolesAt(activity, staying.user.id)).toEqual(['student'])
  expect(await isOpen(staying)).toBe(true)
})

test('stays in it by another course, as what they are there', async () => {
  const { activity, courseId } = await shared('C', 'D', 'E')
  const learning = await come('teacher of one', 'E', learner)
  const teaching = await come('teacher of one', 'D', teacher)
  expect(await rolesAt(activity, teaching.user.id)).toEqual(['editingteacher'])
  await leave(courseId('D'), ['teacher of one'])
  expect(await rolesAt(activity, teaching.user.id)).toEqual(['student'])
  expect([await isOpen(teaching), await isOpen(learning)]).toEqual([false, true])
  await leave(courseId('E'), ['teacher of one'])
  expect(await rolesAt(activity, teaching.user.id)).toEqual([])
  expect(await isOpen(learning)).toBe(false)
})

test('stays in its own course, and in what a link of another one opens in the one that they leave', async () => {
  const { activity, courseId } = await shared('F', 'G')
  const own = await come('of both', 'F', learner)
  const linked = await come('of both', 'G', learner)
  await leave(courseId('G'), ['of both'])
  expect([await rolesAt(courseId('F'), own.user.id), await rolesAt(activity, own.user.id)]).toEqual([['student'], []])
  expect([await isOpen(own), await isOpen(linked)]).toEqual([true, false])

  const back = await come('of both', 'G', learner)
  await leave(courseId('F'), ['of both'])
  expect([await rolesAt(courseId('F'), own.user.id), await rolesAt(activity, own.user.id)]).toEqual([[], ['student']])
  expect([await isOpen(own), await isOpen(back)]).toEqual([false, true])
})

test('is out of it also when the link has been set to open something else since', async () => {
  const { activity, courseId } = await shared('H', 'I')
  const pupil = await come('leaver of the old', 'I', learner)
  await lms.db.ltiLink.updateMany({ where: { courseId: courseId('I') }, data: { activityId: null } })
  await leave(courseId('I'), ['leaver of the old'])
  expect(await rolesAt(activity, pupil.user.id)).toEqual([])
})

test('their roles are found by keys', async () => {
  const id = lms.things.host.newId()
  const plan = await planOf(lms.db, rolesByLinksQuery(id, [id]))
  expect(plan).toContain('core_role_assignment_user_id_role_id_context_id_origin_key')
  expect(plan).not.toContain('Seq Scan')
})
