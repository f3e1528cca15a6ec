import type { Looker } from '@guichet/plugin-kit/host'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearerOf } from '../../../test/bearer.ts'
import { openThings, type Things } from '../../../test/things.ts'
import { hostWithin } from './within.ts'

// One teacher of two courses, launched into the first.

let things: Things
let courses: { here: string; there: string }
let thing: { here: string; there: string }
let teacher: TestPerson

beforeAll(async () => {
  things = await openThings()
  courses = { here: (await things.course()).id, there: (await things.course()).id }
  thing = { here: (await things.thing(courses.here)).id, there: (await things.thing(courses.there)).id }
  teacher = await things.person()
  for (const course of Object.values(courses)) await things.enrol(teacher, course, 'editingteacher')
})
afterAll(() => things.close())

const launched = async (at: `${'GET' | 'POST' | 'PUT' | 'PATCH'} /${string}`, body?: unknown) => {
  const bearer = await bearerOf(things, teacher.id, courses.here)
  return teacher.call<{ items: { id: string }[] }>(at, {
    headers: { authorization: `Bearer ${bearer}` },
    ...(body !== undefined && { body }),
  })
}

test('what is in the course is there, as it is for who came by themselves', async () => {
  const list = `GET /api/v1/things/${thing.here}/items` as const
  expect((await launched(list)).body).toEqual((await teacher.call(list)).body)
  expect(await launched(`POST /api/v1/things/${thing.here}/items`, { text: 'x' })).toMatchObject({ status: 201 })
  expect(await launched(`GET /api/v1/activities/${thing.here}`)).toMatchObject({ status: 200 })
  expect(await launched('GET /api/v1/auth/session')).toMatchObject({ status: 200 })
})

test('what is in another course is not there, though their rights are the same', async () => {
  const list = `GET /api/v1/things/${thing.there}/items` as const
  expect(await teacher.call(list)).toMatchObject({ status: 200 })
  expect(await launched(list)).toMatchObject({ status: 404, body: { code: 'not_found' } })
  expect(await launched(`GET /api/v1/activities/${thing.there}`)).toMatchObject({ status: 404 })
  const { body } = await launched('GET /api/v1/activities')
  expect(body.items.map(({ id }) => id)).toEqual([thing.here])
})

test('nor is what is about courses, the site, or all that is theirs', async () => {
  for (const at of [
    `GET /api/v1/courses/${courses.here}`,
    'GET /api/v1/courses',
    'GET /api/v1/users',
    'GET /api/v1/tokens',
    'GET /api/v1/things/mine',
  ] as const)
    expect(await launched(at), at).toMatchObject({ status: 403, body: { code: 'access.launch_scope' } })
})

test('whoever asks for them about another course finds that nobody may do anything there', async () => {
  const host = hostWithin(things.host, courses.here)
  const path = (await things.host.activities.find(thing.there))!.path
  expect(await things.host.access.check(teacher.id, path, ['mod/thing:view'])).toEqual(new Set(['mod/thing:view']))
  expect(await host.access.check(teacher.id, path, ['mod/thing:view'])).toEqual(new Set())
  expect(await host.access.check(teacher.id, [things.siteId, courses.here], ['core/course:view'])).toEqual(
    new Set(['core/course:view']),
  )
  expect(await host.access.holders(path, ['mod/thing:view'], { limit: 10 })).toEqual([])
  expect(await host.activities.find(thing.there)).toBeNull()
  expect(await host.activities.find(thing.here)).toMatchObject({ id: thing.here })
  const ids = (lookers: readonly Looker[]) => lookers.map(({ activity }) => activity.id)
  expect(ids(await host.activities.seenBy(teacher.id, 'mod_thing', { limit: 10 }))).toEqual([thing.here])
})

test('the session goes with the place', async () => {
  const { id } = await things.course()
  const bearer = await bearerOf(things, teacher.id, id)
  const session = () => teacher.call('GET /api/v1/auth/session', { headers: { authorization: `Bearer ${bearer}` } })
  expect(await session()).toMatchObject({ status: 200 })
  await things.db.course.delete({ where: { id } })
  await things.db.context.delete({ where: { id } })
  expect(await session()).toMatchObject({ status: 401, body: { code: 'auth.expired' } })
})
