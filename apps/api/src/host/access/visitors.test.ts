import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { raiseRightsVersion } from './rights-version.ts'

let things: Things
let admin: TestPerson
let courseId: string
let open: string
let closed: string

beforeAll(async () => {
  things = await openThings()
  admin = await things.admin()
  courseId = (await things.course()).id
  open = (await things.activity({ component: 'mod_thing', courseId, name: 'Open to all' })).id
  closed = (await things.activity({ component: 'mod_thing', courseId, name: 'Closed' })).id
})
afterAll(() => things.close())

const visit = (id: string) => things.server.inject({ method: 'GET', url: `/api/v1/visits/${id}` })

async function turn(work: (tx: Parameters<Parameters<typeof things.db.$transaction>[0]>[0]) => Promise<unknown>) {
  await things.db.$transaction(async (tx) => {
    await work(tx)
    await raiseRightsVersion(tx)
  })
}

describe('an activity that its plugin opens to visitors', () => {
  test('tells who has no account its kind and its name, and whoever has one the same', async () => {
    const answer = { component: 'mod_thing', name: 'Open to all' }
    expect((await visit(open)).json()).toEqual(answer)
    expect((await admin.call(`GET /api/v1/visits/${open}`)).body).toEqual(answer)
    expect(await things.host.activities.openToVisitors(open)).toMatchObject({
      activity: { id: open },
      name: answer.name,
    })
  })

  test('is not there while it is hidden, or its plugin off', async () => {
    await turn((tx) => tx.context.update({ where: { id: courseId }, data: { hidden: true } }))
    expect((await visit(open)).statusCode).toBe(404)
    await turn((tx) => tx.context.update({ where: { id: courseId }, data: { hidden: false } }))
    await turn((tx) => tx.plugin.update({ where: { component: 'mod_thing' }, data: { enabled: false } }))
    expect((await visit(open)).statusCode).toBe(404)
    await turn((tx) => tx.plugin.update({ where: { component: 'mod_thing' }, data: { enabled: true } }))
    expect((await visit(open)).statusCode).toBe(200)
  })
})

test('one that is not open answers as one that is not there, and as what is no activity', async () => {
  const other = (await things.activity({ component: 'mod_other', courseId, name: 'Open as it calls itself' })).id
  const said = async (id: string) => {
    const { requestId: _, ...problem } = (await visit(id)).json<Record<string, unknown>>()
    return problem
  }
  const nothing = await said('0190f3c4-0000-7000-8000-00000000dead')
  expect(nothing).toMatchObject({ status: 404, code: 'not_found' })
  for (const id of [closed, other, courseId]) expect(await said(id)).toEqual(nothing)
})

describe('the visitor', () => {
  test('is in no list of people, and is nobody who can be looked up, changed or given a role', async () => {
    const { body } = await admin.call<{ items: { id: string }[] }>('GET /api/v1/users?matching=visitor&state=suspended')
    expect(body.items).toEqual([])
    const headers = { 'if-match': '"1"' }
    const all = [
      admin.call(`GET /api/v1/users/${VISITOR_ID}`),
      admin.call(`PATCH /api/v1/users/${VISITOR_ID}`, { body: { givenName: 'Somebody' }, headers }),
      admin.call(`PUT /api/v1/users/${VISITOR_ID}/suspension`, { body: { suspended: false }, headers }),
      admin.call(`POST /api/v1/users/${VISITOR_ID}/password-link`, { body: {} }),
      admin.call(`PUT /api/v1/courses/${courseId}/enrolments/${VISITOR_ID}`, { body: { role: 'student' } }),
    ]
    for (const { status } of await Promise.all(all)) expect(status).toBe(404)
    expect(await things.host.people.find('username', ['(visitor)'])).toEqual(new Map())
  })

  test('is there from the first start on, once, and holds nothing', async () => {
    const row = await things.db.user.findUniqueOrThrow({
      where: { id: VISITOR_ID },
      include: { roleAssignments: true },
    })
    expect(row).toMatchObject({ origin: 'visitor', passwordHash: null, roleAssignments: [] })
    expect(row.suspendedAt).not.toBeNull()
    expect([...(await things.host.access.check(VISITOR_ID, [things.siteId], ['core/user:view']))]).toEqual([])
  })
})
