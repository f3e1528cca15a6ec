import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { ifMatch } from '../test-support.ts'

let things: Things
let admin: TestPerson

beforeAll(async () => {
  things = await openThings()
  admin = await things.admin()
})
afterAll(() => things.close())

interface Role {
  readonly id: string
  readonly shortName: string
  readonly name: string | null
  readonly version: number
}

let n = 0
const create = (archetype: string, shortName = `tutor${n++}`) =>
  admin.call<Role & { code?: string }>('POST /api/v1/roles', { body: { shortName, name: 'Tutrice', archetype } })

test('a role begins as its archetype, with what presets said to that, and can be given', async () => {
  const course = await things.course()
  const thing = await things.thing(course.id)
  await things.db.$transaction((tx) =>
    things.host.roles.applyPreset(tx, thing.id, 'mod_thing', [
      { archetype: 'teacher', capability: 'mod/thing:add', permission: 'allow' },
    ]),
  )
  const { status, body } = await create('teacher')
  expect([status, body]).toMatchObject([
    201,
    { name: 'Tutrice', archetype: 'teacher', assignableAt: ['course', 'activity'] },
  ])
  const person = await things.person()
  const given = await admin.call(`PUT /api/v1/activities/${thing.id}/assignments/${person.id}`, {
    body: { role: body.shortName },
  })
  expect(given.status).toBe(200)
  const path = [things.siteId, course.id, thing.id]
  const held = await things.host.access.check(person.id, path, ['mod/thing:add', 'core/role:view'])
  expect([...held].toSorted()).toEqual(['core/role:view', 'mod/thing:add'])
  const listed = await admin.call<{ items: Role[] }>('GET /api/v1/roles')
  expect(listed.body.items.map(({ shortName }) => shortName)).toContain(body.shortName)
})

test('a short name is one role’s', async () => {
  const { body } = await create('guest')
  expect(await create('student', body.shortName)).toMatchObject({
    status: 409,
    body: { code: 'core.role.short_name_taken' },
  })
})

test('a role of one’s own making is called otherwise, and goes when nobody has it', async () => {
  const { body: role } = await create('student')
  const at = `/api/v1/roles/${role.id}` as const
  const renamed = await admin.call<Role>(`PATCH ${at}`, { body: { name: 'Moniteur' }, headers: ifMatch(role.version) })
  expect(renamed).toMatchObject({ status: 200, body: { name: 'Moniteur', version: role.version + 1 } })
  const stale = await admin.call(`DELETE ${at}`, { headers: ifMatch(role.version) })
  expect(stale).toMatchObject({ status: 412, body: { current: { name: 'Moniteur' } } })

  const course = await things.course()
  const person = await things.person()
  await things.enrol(person, course.id, role.shortName)
  const drop = () => admin.call(`DELETE ${at}`, { headers: ifMatch(renamed.body.version) })
  expect(await drop()).toMatchObject({ status: 409, body: { code: 'core.role.in_use' } })
  await admin.call(`DELETE /api/v1/courses/${course.id}/enrolments/${person.id}`)
  expect((await drop()).status).toBe(204)
  const events = await things.db.event.findMany({ where: { subjectId: role.id }, orderBy: { id: 'asc' } })
  expect(events.map(({ type }) => type)).toEqual(['core.role.created', 'core.role.updated', 'core.role.removed'])
})

test('the roles of a fresh installation stay as they are', async () => {
  const { id, version } = await things.db.role.findUniqueOrThrow({ where: { shortName: 'student' } })
  for (const at of [`PATCH /api/v1/roles/${id}`, `DELETE /api/v1/roles/${id}`] as const) {
    const body = at.startsWith('PATCH') ? { body: { name: 'Other' } } : {}
    const answer = await admin.call(at, { ...body, headers: ifMatch(version) })
    expect(answer).toMatchObject({ status: 409, body: { code: 'core.role.built_in' } })
  }
})
