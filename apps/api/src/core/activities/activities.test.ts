import { afterAll, beforeAll, expect, test } from 'vitest'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'
import { ifMatch, openCore, type TestCore } from '../test-support.ts'
import { probePlugins } from './probe.ts'

let core: TestCore
let admin: Person
beforeAll(async () => {
  core = await openCore({ plugins: probePlugins })
  admin = await core.person({ role: 'manager' })
})
afterAll(() => core.close())

type Person = Awaited<ReturnType<TestCore['person']>>
interface Activity {
  readonly id: string
  readonly name: string
  readonly capabilities: string[]
}
const NOBODY = '01900000-0000-7000-8000-000000000000'

let made = 0
async function course(): Promise<string> {
  return (
    await admin.send<{ id: string }>('POST /courses', {
      body: { shortName: `C${++made}`, fullName: `Course ${made}`, category: null },
    })
  ).body.id
}
const add = (by: Person, at: string | null, more: object = {}) =>
  by.send<Activity>('POST /activities', {
    body: { component: 'mod_probe', course: at, name: `Probe ${++made}`, settings: {}, ...more },
  })
const listed = async (by: Person, query = '') =>
  (await by.send<{ items: Activity[] }>(`GET /activities${query}`)).body.items

test('an activity is made with what its plugin makes of it, in one transaction', async () => {
  const at = await course()
  const answer = await add(admin, at, { name: 'Guichet SI', settings: { colour: 'blue' } })
  expect(answer).toMatchObject({
    status: 201,
    body: {
      component: 'mod_probe',
      name: 'Guichet SI',
      course: { id: at, name: expect.stringContaining('Course') },
      version: 1,
    },
  })
  expect(answer.body.capabilities).toEqual(
    expect.arrayContaining(['mod/probe:see', 'mod/probe:addinstance', 'core/role:assign', 'core/activity:manage']),
  )
  expect(answer.headers.location).toBe(`/api/v1/activities/${answer.body.id}`)
  expect((await admin.send(`GET /activities/${answer.body.id}`)).body).toEqual(answer.body)
  expect((await core.eventsOn(answer.body.id)).map(({ type, changes }) => [type, changes]).toSorted()).toEqual([
    ['core.activity.created', { component: [null, 'mod_probe'], name: [null, 'Guichet SI'], everyone: [null, null] }],
    ['probe.created', { colour: [null, 'blue'] }],
  ])
})

test('when its plugin refuses, nothing of it is there', async () => {
  const before = await core.db.context.count()
  expect(await add(admin, null, { settings: { fail: true } })).toMatchObject({
    status: 422,
    body: { code: 'probe.refused' },
  })
  expect(await core.db.context.count()).toBe(before)
})

test.each([
  ['a setting of another kind', { colour: 'green' }, ['settings', 'colour']],
  ['an unknown setting', { size: 3 }, ['settings', 'size']],
])('%s is told by its field', async (_, settings, path) => {
  expect(await add(admin, null, { settings })).toMatchObject({
    status: 400,
    body: { code: 'request.invalid', fields: [{ in: 'body', path }] },
  })
})

test.each([
  ['an unknown component', { component: 'mod_nothing' }, 422, 'core.activity.unknown_type'],
  ['a place that is not there', { course: NOBODY }, 404, 'not_found'],
  ['an unknown field', { id: NOBODY }, 400, 'request.invalid'],
  ['another role for everyone', { everyone: 'manager' }, 400, 'request.invalid'],
])('%s is refused', async (_, more, status, code) => {
  expect(await add(admin, null, more)).toMatchObject({ status, body: { code } })
})

test('a course is not opened to everyone by an activity in it', async () => {
  expect(await add(admin, await course(), { everyone: 'student' })).toMatchObject({
    status: 422,
    body: { code: 'core.activity.everyone_in_course' },
  })
})

test('adding one asks the core’s right and the plugin’s own', async () => {
  const at = await course()
  const student = await core.person({ role: 'student', at })
  const editing = await core.person({ role: 'editingteacher', at })
  const stranger = await core.person()
  expect(await add(student, at)).toMatchObject({
    status: 403,
    body: { code: 'access.denied', params: { capabilities: ['core/activity:manage'] } },
  })
  expect(await add(editing, at)).toMatchObject({
    status: 403,
    body: { code: 'access.denied', params: { capabilities: ['mod/probe:addinstance'] } },
  })
  expect(await add(editing, null)).toMatchObject({ status: 403, body: { code: 'access.denied' } })
  expect(await add(stranger, at)).toMatchObject({ status: 404, body: { code: 'not_found' } })
})

test('I see those of my courses, and the desk that is everyone’s; others are not there', async () => {
  const [mine, other] = [await course(), await course()]
  const [inMine, inOther, desk] = [
    (await add(admin, mine)).body,
    (await add(admin, other)).body,
    (await add(admin, null, { everyone: 'student' })).body,
  ]
  const student = await core.person({ role: 'student', at: mine })
  const seen = await listed(student)
  expect(seen.map(({ id }) => id)).toEqual(expect.arrayContaining([inMine.id, desk.id]))
  expect(seen.map(({ id }) => id)).not.toContain(inOther.id)
  expect((await listed(student, `?course=${mine}`)).map(({ id }) => id)).toEqual([inMine.id])
  expect(await listed(student, `?course=${other}`)).toEqual([])
  expect(seen.find(({ id }) => id === desk.id)?.capabilities).toEqual([
    'mod/probe:see',
    'mod/probe:use',
    'core/course:view',
  ])
  const [foreign, absent] = [
    await student.send(`GET /activities/${inOther.id}`),
    await student.send(`GET /activities/${NOBODY}`),
  ]
  expect([foreign.status, absent.status]).toEqual([404, 404])
  expect({ ...foreign.body, requestId: 0 }).toEqual({ ...absent.body, requestId: 0 })
})

test('one that its plugin hides from a role is not there for it', async () => {
  const at = await course()
  const hidden = (await add(admin, at)).body
  const student = await core.person({ role: 'student', at })
  const role = await core.db.role.findUniqueOrThrow({ where: { shortName: 'student' } })
  await core.db.$transaction(async (tx) => {
    await tx.roleOverride.create({
      data: {
        contextId: hidden.id,
        roleId: role.id,
        capability: 'mod/probe:see',
        permission: 'prevent',
        setAt: new Date(),
      },
    })
    await raiseRightsVersion(tx)
  })
  expect(await listed(student)).not.toContainEqual(expect.objectContaining({ id: hidden.id }))
  expect((await student.send(`GET /activities/${hidden.id}`)).status).toBe(404)
})

test('a role in the activity alone makes somebody an agent of that desk', async () => {
  const desk = (await add(admin, null)).body
  const agent = await core.person()
  expect((await agent.send(`GET /activities/${desk.id}`)).status).toBe(404)
  expect(
    (await admin.send(`PUT /activities/${desk.id}/assignments/${agent.id}`, { body: { role: 'teacher' } })).status,
  ).toBe(200)
  expect((await agent.send(`GET /activities/${desk.id}`)).status).toBe(200)
  expect((await agent.send<{ items: unknown[] }>(`GET /activities/${desk.id}/assignments`)).body.items).toHaveLength(1)
  expect(
    (await agent.send(`PUT /activities/${desk.id}/assignments/${agent.id}`, { body: { role: 'manager' } })).status,
  ).toBe(403)
})

test('renaming asks the version seen, and the new name is seen everywhere at once', async () => {
  const { id } = (await add(admin, null)).body
  const rename = (headers = {}) => admin.send(`PATCH /activities/${id}`, { body: { name: 'Renamed' }, headers })
  expect((await rename()).status).toBe(428)
  expect(await rename(ifMatch(1))).toMatchObject({ status: 200, body: { name: 'Renamed', version: 2 } })
  expect(await rename(ifMatch(1))).toMatchObject({ status: 412, body: { current: { name: 'Renamed', version: 2 } } })
  expect((await core.host.activities.find(id))?.name).toBe('Renamed')
})

test('the types of activity come with a form’s schema', async () => {
  const { body } = await admin.send<{ items: { component: string; settings: { properties: object } }[] }>(
    'GET /activity-types',
  )
  expect(body.items).toEqual([{ component: 'mod_probe', settings: expect.objectContaining({ type: 'object' }) }])
  expect(body.items[0]?.settings.properties).toMatchObject({ colour: { enum: ['red', 'blue'], default: 'red' } })
})

test('of a plugin that is switched off nothing is seen or made', async () => {
  const { id } = (await add(admin, null)).body
  const enable = (enabled: boolean) =>
    core.db.$transaction(async (tx) => {
      await tx.plugin.update({ where: { component: 'mod_probe' }, data: { enabled } })
      await raiseRightsVersion(tx)
    })
  await enable(false)
  expect(await listed(admin)).toEqual([])
  expect((await admin.send(`GET /activities/${id}`)).status).toBe(404)
  expect((await admin.send<{ items: unknown[] }>('GET /activity-types')).body.items).toEqual([])
  expect(await add(admin, null)).toMatchObject({ status: 422, body: { code: 'core.activity.unknown_type' } })
  await enable(true)
  expect((await admin.send(`GET /activities/${id}`)).status).toBe(200)
})

test('the same idempotency key makes one activity', async () => {
  const request = {
    body: { component: 'mod_probe', course: null, name: 'Once', settings: {} },
    headers: { 'idempotency-key': 'a' },
  }
  const [first, second] = [await admin.send('POST /activities', request), await admin.send('POST /activities', request)]
  expect(second).toMatchObject({ status: 201, body: first.body })
})

test('pages of activities follow one another by name, each once', async () => {
  const at = await course()
  for (const name of ['P1', 'P1', 'P2', 'P3', 'P4']) await add(admin, at, { name })
  const names: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { body: { items: Activity[]; next: string | null } } = await admin.send(
      `GET /activities?course=${at}&limit=2${cursor && `&cursor=${cursor}`}`,
    )
    names.push(...page.body.items.map(({ name }) => name))
    cursor = page.body.next
  }
  expect(names).toEqual(['P1', 'P1', 'P2', 'P3', 'P4'])
})

test('roles are listed, the highest first, with where each can be given', async () => {
  const { body } = await admin.send<{ items: { shortName: string; assignableAt: string[] }[] }>('GET /roles')
  expect(body.items.map(({ shortName }) => shortName)).toEqual([
    'manager',
    'editingteacher',
    'teacher',
    'student',
    'guest',
    'observer',
  ])
  expect(body.items[0]?.assignableAt).toEqual(['site', 'category', 'course', 'activity'])
})

test('nobody in: 401', async () => {
  for (const at of ['GET /activities', 'GET /activity-types', 'GET /roles', `GET /activities/${NOBODY}`] as const) {
    expect((await core.send(at)).status, at).toBe(401)
  }
})
