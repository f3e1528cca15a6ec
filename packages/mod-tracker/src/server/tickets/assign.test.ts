import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'

const trackers = useTrackers()
let desk: TestTracker
let editor: TestPerson
let agent: TestPerson
let student: TestPerson

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  editor = await desk.person('editingteacher')
  agent = await desk.person('teacher', { givenName: 'Marc', familyName: 'Oliveira' })
  student = await desk.person('student')
})

describe('entrusting a ticket', () => {
  test('names its assignee, leaves its state, and is told', async () => {
    const ticket = await desk.report(student)
    const { status, headers, body } = await desk.assign(editor, ticket, agent)
    expect(status).toBe(200)
    expect(headers['etag']).toBe('"2"')
    expect(body).toMatchObject({ assignee: { id: agent.id, name: 'Marc Oliveira' }, state: 'POSTED', version: 2 })
    expect(body.stateChangedAt).toBe(ticket.stateChangedAt)
    expect((await desk.events(ticket.id))[1]).toEqual({
      type: 'tracker.ticket.assigned',
      version: 2,
      actorId: editor.id,
      changes: { assignee: [null, agent.id] },
    })
  })

  test('to who has it already writes nothing', async () => {
    const { body: mine } = await desk.assign(agent, await desk.report(student), agent)
    const again = await desk.assign(agent, mine, agent)
    expect(again).toMatchObject({ status: 200, body: mine })
    expect(await desk.events(mine.id)).toHaveLength(2)
    const nobodys = await desk.report(student)
    expect((await desk.assign(agent, nobodys, null)).body).toEqual({ ...nobodys, watching: false, unread: true })
  })

  test('only to who can work on tickets here', async () => {
    const ticket = await desk.report(student)
    const stranger = await trackers.hosts.person()
    for (const unable of [student, stranger]) {
      const answer = await desk.assign(editor, ticket, unable)
      expect(answer).toMatchObject({ status: 422, body: { code: 'tracker.ticket.assignee_unable' } })
    }
    expect(await desk.events(ticket.id)).toHaveLength(1)
  })

  test('lets its assignee read it', async () => {
    const tasks = await trackers.tracker({ preset: 'taskspread' })
    const worker = await tasks.person('student')
    const ticket = await tasks.report(await tasks.person('teacher'))
    expect((await tasks.call(worker, `GET /tickets/${ticket.number}`)).status).toBe(404)
    expect((await tasks.assign(await tasks.person('editingteacher'), ticket, worker)).status).toBe(200)
    expect((await tasks.call(worker, `GET /tickets/${ticket.number}`)).status).toBe(200)
  })
})

describe('who may', () => {
  test('its reporter, in a task distribution; elsewhere not', async () => {
    const tasks = await trackers.tracker({ preset: 'taskspread' })
    await trackers.hosts.host.db.$transaction((tx) =>
      trackers.hosts.host.roles.applyPreset(tx, tasks.id, 'mod_tracker', [
        { archetype: 'teacher', capability: 'mod/tracker:resolve', permission: 'prevent' },
        { archetype: 'student', capability: 'mod/tracker:develop', permission: 'allow' },
        { archetype: 'teacher', capability: 'mod/tracker:develop', permission: 'prevent' },
      ]),
    )
    const [poster, worker] = await Promise.all([tasks.person('teacher'), tasks.person('student')])
    expect((await tasks.assign(poster, await tasks.report(poster), worker)).status).toBe(200)
    const refused = await desk.assign(student, await desk.report(student), agent)
    expect(refused).toMatchObject({ status: 403, body: { code: 'tracker.ticket.assign_denied' } })
  })

  test('a developer takes one and gives it back, and nobody else’s', async () => {
    const tasks = await trackers.tracker({ preset: 'customized' })
    await trackers.hosts.host.db.$transaction((tx) =>
      trackers.hosts.host.roles.applyPreset(tx, tasks.id, 'mod_tracker', [
        { archetype: 'student', capability: 'mod/tracker:develop', permission: 'allow' },
        { archetype: 'student', capability: 'mod/tracker:viewallissues', permission: 'allow' },
      ]),
    )
    const [ana, bob] = await Promise.all([tasks.person('student'), tasks.person('student')])
    const ticket = await tasks.report(bob)
    const { body: taken } = await tasks.assign(ana, ticket, ana)
    expect(taken.assignee?.id).toBe(ana.id)
    expect((await tasks.assign(bob, taken, null)).status).toBe(403)
    expect((await tasks.assign(ana, taken, bob)).status).toBe(403)
    expect((await tasks.assign(ana, taken, null)).body.assignee).toBeNull()
  })

  test('not who cannot read it: it is not there', async () => {
    const ticket = await desk.report(student)
    const other = await desk.person('student')
    expect(await desk.assign(other, ticket, other)).toMatchObject({
      status: 404,
      body: { code: 'tracker.ticket.not_found' },
    })
  })
})

describe('an assignment', () => {
  test('asks for the version that was seen', async () => {
    const ticket = await desk.report(student)
    const { body: taken } = await desk.assign(agent, ticket, agent)
    const stale = await desk.assign(editor, ticket, editor)
    expect(stale.status).toBe(412)
    expect(stale.body.current).toEqual({ ...taken, unread: true })
    const blind = await desk.call(agent, `PUT /tickets/${ticket.number}/assignee`, { body: { assignee: null } })
    expect(blind.status).toBe(428)
  })

  test('that took the ticket out of one’s own sight gives its answer again', async () => {
    const tasks = await trackers.tracker({ preset: 'taskspread' })
    const worker = await tasks.person('student')
    const ticket = await tasks.report(await tasks.person('teacher'))
    const { body: assigned } = await tasks.assign(await tasks.person('editingteacher'), ticket, worker)
    const key = { 'idempotency-key': `back-${ticket.id}` }
    const given = await tasks.assign(worker, assigned, null, key)
    expect(given.status).toBe(200)
    expect(await tasks.assign(worker, assigned, null, key)).toMatchObject({ status: 200, body: given.body })
    expect((await tasks.assign(worker, assigned, null)).status).toBe(404)
  })

  test('takes a person or nobody, and nothing else', async () => {
    const ticket = await desk.report(student)
    const at = `PUT /tickets/${ticket.number}/assignee`
    const headers = { 'if-match': '"1"' }
    expect((await desk.call(agent, at, { body: { assignee: 'me' }, headers })).status).toBe(400)
    expect((await desk.call(agent, at, { body: { assignee: null, state: 'OPEN' }, headers })).status).toBe(400)
    expect((await desk.call(agent, at, { body: {}, headers })).status).toBe(400)
  })
})
