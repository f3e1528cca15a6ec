import { newId } from '@guichet/db/ids'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { raiseRightsVersion } from './rights-version.ts'

let things: Things
let courseId: string
let thing: string
let other: string
let student: TestPerson
let teacher: TestPerson
let stranger: TestPerson

beforeAll(async () => {
  things = await openThings()
  courseId = (await things.course()).id
  thing = (await things.thing(courseId)).id
  other = (await things.thing(courseId, 'mod_other')).id
  student = await things.person()
  teacher = await things.person()
  stranger = await things.person()
  await things.enrol(student, courseId, 'student')
  await things.enrol(teacher, courseId, 'editingteacher')
})
afterAll(() => things.close())

const anonymously = async (method: 'GET' | 'PUT', url: string) => things.server.inject({ method, url })
const list = (id: string) => `GET /api/v1/things/${id}/items` as const
const add = (who: TestPerson, id: string) => who.call(`POST /api/v1/things/${id}/items`, { body: { text: 'one' } })
const NOT_FOUND = { status: 404, body: { code: 'not_found' } }

async function switchPlugin(component: string, enabled: boolean): Promise<void> {
  await things.db.$transaction(async (tx) => {
    await tx.plugin.update({ where: { component }, data: { enabled } })
    await raiseRightsVersion(tx)
  })
}

describe('an activity', () => {
  test('answers who may see it', async () => {
    expect(await student.call(list(thing))).toMatchObject({ status: 200, body: { items: [], next: null } })
  })

  test('tells who sees it which capability they lack', async () => {
    expect(await add(student, thing)).toMatchObject({
      status: 403,
      body: { code: 'access.denied', params: { capabilities: ['mod/thing:add'] } },
    })
  })

  test('answers in a route of a plugin that rests on its own, by the same rights; one of another kind is not there', async () => {
    const about = (who: TestPerson, id: string) => who.call(`GET /api/v1/others/about/${id}`)
    expect(await about(student, thing)).toMatchObject({ status: 200 })
    expect(await about(stranger, thing)).toMatchObject(NOT_FOUND)
    expect(await about(student, other)).toMatchObject(NOT_FOUND)
  })

  test('is for a stranger what does not exist: same status, same body', async () => {
    const [hidden, absent] = [await stranger.call(list(thing)), await stranger.call(list(newId()))]
    expect(hidden).toMatchObject(NOT_FOUND)
    const { requestId: _, ...hiddenBody } = hidden.body as Record<string, unknown>
    const { requestId: __, ...absentBody } = absent.body as Record<string, unknown>
    expect({ ...hidden, body: hiddenBody, headers: null }).toEqual({ ...absent, body: absentBody, headers: null })
  })

  test.each([
    ['of another plugin', () => other],
    ['that is a course', () => courseId],
    ['that is the site', () => things.siteId],
    ['that is no id', () => 'thing'],
    ['with a NUL', () => '%00'],
    ['in braces', () => `{${thing}}`],
    ['longer than any id', () => 'a'.repeat(500)],
  ])('is not there under an id %s', async (_, id) => {
    expect(await teacher.call(list(id()))).toMatchObject(NOT_FOUND)
  })

  test('is there under its id in capitals, as PostgreSQL reads ids', async () => {
    expect(await student.call(list(thing.toUpperCase()))).toMatchObject({ status: 200 })
  })

  test('tells somebody without a token to sign in, whether it is there or not', async () => {
    for (const id of [thing, newId(), 'thing']) {
      const answer = await anonymously('GET', `/api/v1/things/${id}/items`)
      expect(answer.statusCode).toBe(401)
      expect(answer.json()).toMatchObject({ code: 'auth.required' })
      expect(answer.headers['www-authenticate']).toBe('Bearer')
    }
  })

  test('says nothing of its shapes to who may not use it', async () => {
    const body = { text: 7, unknown: true }
    expect(await stranger.call(`POST /api/v1/things/${thing}/items`, { body })).toMatchObject(NOT_FOUND)
  })
})

test('at the site, who lacks the capability is told so', async () => {
  expect(await teacher.call('PUT /api/v1/things/rule')).toMatchObject({ status: 403, body: { code: 'access.denied' } })
  expect(await (await things.admin()).call('PUT /api/v1/things/rule')).toMatchObject({ status: 204 })
})

test('an override is heeded by the very next request, and its removal too', async () => {
  const role = await things.db.role.findUniqueOrThrow({ where: { shortName: 'student' } })
  const key = { contextId: thing, roleId: role.id, capability: 'mod/thing:add' }
  expect(await add(student, thing)).toMatchObject({ status: 403 })
  await things.db.$transaction(async (tx) => {
    await tx.roleOverride.create({ data: { ...key, permission: 'allow', setAt: new Date() } })
    await raiseRightsVersion(tx)
  })
  expect(await add(student, thing)).toMatchObject({ status: 201 })
  await things.db.$transaction(async (tx) => {
    await tx.roleOverride.delete({ where: { contextId_roleId_capability: key } })
    await raiseRightsVersion(tx)
  })
  expect(await add(student, thing)).toMatchObject({ status: 403 })
})

describe('a plugin that is switched off', () => {
  test('is not there: neither its activities nor what is for anyone; on again, it is back', async () => {
    await switchPlugin('mod_thing', false)
    expect(await teacher.call(list(thing))).toMatchObject(NOT_FOUND)
    expect(await teacher.call('GET /api/v1/things/mine')).toMatchObject(NOT_FOUND)
    expect((await anonymously('GET', '/api/v1/things/open')).statusCode).toBe(404)
    expect(await teacher.call(`GET /api/v1/activities/${thing}`)).toMatchObject(NOT_FOUND)
    await switchPlugin('mod_thing', true)
    expect(await teacher.call(list(thing))).toMatchObject({ status: 200 })
    expect((await anonymously('GET', '/api/v1/things/open')).statusCode).toBe(200)
  })

  test('takes with it what rests on it', async () => {
    expect((await anonymously('GET', '/api/v1/others/open')).statusCode).toBe(200)
    await switchPlugin('mod_thing', false)
    expect((await anonymously('GET', '/api/v1/others/open')).statusCode).toBe(404)
    await switchPlugin('mod_thing', true)
  })
})

describe('who', () => {
  const token = async (who: TestPerson, scope: 'read' | 'write') => {
    const made = await who.call<{ secret: string }>('POST /api/v1/tokens', {
      body: { name: scope, scope, expiresInDays: 1 },
    })
    return { authorization: `Bearer ${made.body.secret}` }
  }

  test('a token to read reads, and writes nothing', async () => {
    const headers = await token(teacher, 'read')
    expect(await teacher.call(list(thing), { headers })).toMatchObject({ status: 200 })
    expect(await teacher.call(`HEAD /api/v1/things/${thing}/items`, { headers })).toMatchObject({ status: 200 })
    for (const at of [
      `POST /api/v1/things/${thing}/items`,
      'PUT /api/v1/things/mine',
      'PUT /api/v1/things/rule',
    ] as const) {
      expect(await teacher.call(at, { headers, body: { text: 'x' } }), at).toMatchObject({
        status: 403,
        body: { code: 'access.token_scope', params: { scope: 'read' } },
      })
    }
  })

  test('a token to write does what its owner may, but not what asks for a person at a screen', async () => {
    const headers = await token(student, 'write')
    expect(await student.call('PUT /api/v1/things/mine', { headers })).toMatchObject({ status: 204 })
    expect(await student.call(`POST /api/v1/things/${thing}/items`, { headers, body: { text: 'x' } })).toMatchObject({
      body: { code: 'access.denied' },
    })
    expect(await student.call('PUT /api/v1/things/mine/secret', { headers })).toMatchObject({
      status: 403,
      body: { code: 'access.token_scope' },
    })
    expect(await student.call('PUT /api/v1/things/mine/secret')).toMatchObject({ status: 204 })
  })

  test.each([
    ['', 401],
    ['Bearer', 401],
    ['Bearer ', 401],
    ['Bearer a b', 401],
    ['Basic YTpi', 401],
    ['Bearer null', 401],
    ['Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.', 401],
    [`Bearer ${'a'.repeat(5_000)}`, 401],
  ])('Authorization: %s is nobody', async (authorization, status) => {
    expect(await student.call('GET /api/v1/things/mine', { headers: { authorization } })).toMatchObject({ status })
  })

  test('the name of the scheme may be in any case', async () => {
    const made = await token(student, 'read')
    const headers = { authorization: made.authorization.replace('Bearer', 'bEARER') }
    expect(await student.call('GET /api/v1/things/mine', { headers })).toMatchObject({ body: { id: student.id } })
  })

  test('who is suspended is nobody at the next request, and holds nothing anywhere', async () => {
    const gone = await things.person()
    await things.enrol(gone, courseId, 'editingteacher')
    const path = [things.siteId, courseId, thing]
    const asked = ['mod/thing:view', 'mod/thing:add']
    expect(await things.host.access.check(gone.id, path, asked)).toEqual(new Set(asked))
    await things.db.$transaction(async (tx) => {
      await tx.user.update({ where: { id: gone.id }, data: { suspendedAt: new Date() } })
      await raiseRightsVersion(tx)
    })
    expect(await gone.call(list(thing))).toMatchObject({ status: 401 })
    expect(await things.host.access.check(gone.id, path, asked)).toEqual(new Set())
  })

  test('a person who does not exist holds nothing, not even what everyone does', async () => {
    const open = await things.activity({ component: 'mod_thing', courseId: null, everyone: 'student' })
    const path = [things.siteId, open.id]
    expect(await things.host.access.check(stranger.id, path, ['mod/thing:view'])).toEqual(new Set(['mod/thing:view']))
    expect(await things.host.access.check(newId(), path, ['mod/thing:view'])).toEqual(new Set())
  })
})
