import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { ifMatch } from '../test-support.ts'

// Activities in their course: hidden, put into an order, deleted.

let things: Things
beforeAll(async () => {
  things = await openThings()
})
afterAll(() => things.close())

test('what is hidden is not there for students, on no path; teachers see it, and it is back when shown', async () => {
  const { id: courseId } = await things.course()
  const { id } = await things.activity({ component: 'mod_thing', courseId })
  const [student, teacher, boss] = [await things.person(), await things.person(), await things.admin()]
  await things.enrol(student, courseId, 'student')
  await things.enrol(teacher, courseId, 'editingteacher')
  const sees = async (who: typeof student) => {
    const listed = await who.call<{ items: { id: string }[] }>('GET /api/v1/activities')
    return [
      listed.body.items.some((one) => one.id === id),
      (await who.call(`GET /api/v1/activities/${id}`)).status,
      (await who.call<{ items: unknown[] }>('GET /api/v1/courses')).body.items.length,
      (await who.call(`GET /api/v1/courses/${courseId}`)).status,
    ]
  }
  const hide = async (what: 'courses' | 'activities', hidden: boolean, version: number) => {
    const of = what === 'courses' ? courseId : id
    const answer = await boss.call(`PATCH /api/v1/${what}/${of}`, { body: { hidden }, headers: ifMatch(version) })
    expect(answer).toMatchObject({ status: 200, body: { hidden } })
  }
  expect(await sees(student)).toEqual([true, 200, 1, 200])
  await hide('activities', true, 1)
  expect(await sees(student)).toEqual([false, 404, 1, 200])
  expect(await sees(teacher)).toEqual([true, 200, 1, 200])
  await hide('activities', false, 2)
  await hide('courses', true, 1)
  expect(await sees(student)).toEqual([false, 404, 0, 404])
  expect(await sees(teacher)).toEqual([true, 200, 1, 200])
  const able = async () =>
    (await things.host.access.holders([things.siteId, courseId, id], ['core/course:view'], { limit: 50 })).map(
      (one) => one.id,
    )
  expect(await able()).toContain(teacher.id)
  expect(await able()).not.toContain(student.id)
  await hide('courses', false, 2)
  expect(await sees(student)).toEqual([true, 200, 1, 200])
  expect(await able()).toContain(student.id)
})

test('activities stand in the order that they were put into; deleted, they leave nothing, and the course can go', async () => {
  const boss = await things.admin()
  const { id: courseId } = await things.course()
  const ids: string[] = []
  for (const name of ['B', 'C', 'A']) ids.push((await things.activity({ component: 'mod_thing', courseId, name })).id)
  const order = async (query = '') => {
    const page = await boss.call<{ items: { name: string }[]; next: string | null }>(
      `GET /api/v1/activities?course=${courseId}${query}`,
    )
    return [page.body.items.map(({ name }) => name).join(''), page.body.next] as const
  }
  const put = (id: string, after: string | null) => boss.call(`PUT /api/v1/activities/${id}/place`, { body: { after } })
  expect((await order())[0]).toBe('BCA')
  expect((await put(ids[2]!, null)).status).toBe(204)
  expect((await order())[0]).toBe('ABC')
  await put(ids[2]!, ids[0]!)
  expect((await order())[0]).toBe('BAC')
  const [first, next] = await order('&limit=1')
  expect([first, (await order(`&limit=2&cursor=${next}`))[0]]).toEqual(['B', 'AC'])
  const forged = Buffer.from(JSON.stringify(['x', 'B', ids[0]])).toString('base64url')
  expect((await boss.call(`GET /api/v1/activities?course=${courseId}&cursor=${forged}`)).status).toBe(400)
  expect((await put(ids[0]!, things.siteId)).status, 'behind what is no activity of the course').toBe(404)
  const remove = (at: string, version: number) => boss.call(`DELETE /api/v1/${at}`, { headers: ifMatch(version) })
  expect(await remove(`courses/${courseId}`, 1)).toMatchObject({
    status: 409,
    body: { code: 'core.course.not_empty', params: { activities: 3 } },
  })
  for (const id of ids) expect((await remove(`activities/${id}`, 1)).status).toBe(204)
  expect((await remove(`courses/${courseId}`, 1)).status).toBe(204)
  expect(await things.db.context.count({ where: { id: { in: [...ids, courseId] } } })).toBe(0)
})
