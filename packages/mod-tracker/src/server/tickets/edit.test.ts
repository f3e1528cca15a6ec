import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  ifMatch,
  useTrackers,
  type ProblemBody,
  type Seen,
  type TestTracker,
  type TicketBody,
} from '../testing/trackers.ts'

const trackers = useTrackers()
let desk: TestTracker
let [editor, agent, student]: TestPerson[] = []

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  editor = await desk.person('editingteacher', { givenName: 'Karim', familyName: 'Haddad' })
  agent = await desk.person('teacher')
  student = await desk.person('student')
})

const edit = (who: TestPerson, ticket: Seen, body: object, headers: Record<string, string> = {}) =>
  desk.call<TicketBody & ProblemBody>(who, `PATCH /tickets/${ticket.number}`, {
    body,
    headers: { ...ifMatch(ticket), ...headers },
  })
const resolve = (who: TestPerson, ticket: Seen, resolution?: string, to = 'RESOLVED') =>
  desk.call<TicketBody & ProblemBody>(who, `POST /tickets/${ticket.number}/transitions`, {
    body: { to, ...(resolution !== undefined && { resolution }) },
    headers: ifMatch(ticket),
  })

describe('editing a ticket', () => {
  test('changes what is sent, leaves the rest and the state, and is told by the names of its fields alone', async () => {
    const ticket = await desk.report(student!)
    const { status, headers, body } = await edit(student!, ticket, { description: 'It is **dead**\nsince Monday' })
    expect([status, headers['etag']]).toEqual([200, '"2"'])
    expect(body).toEqual({
      ...ticket,
      description: 'It is **dead**\nsince Monday',
      html: { description: '<p dir="auto">It is <strong>dead</strong><br />\nsince Monday</p>\n', resolution: null },
      version: 2,
      updatedAt: body.updatedAt,
    })
    expect((await desk.events(ticket.id))[1]).toEqual({
      type: 'tracker.ticket.edited',
      version: 2,
      actorId: student!.id,
      changes: { description: null },
    })
  })

  test('to what it is already writes nothing', async () => {
    const ticket = await desk.report(student!)
    const again = await edit(student!, ticket, { summary: ticket.summary, description: ticket.description })
    expect(again).toMatchObject({ status: 200, body: ticket })
    expect(await desk.events(ticket.id)).toHaveLength(1)
  })

  test('a colleague who was first is named, with what they changed and the ticket as it is', async () => {
    const ticket = await desk.report(student!)
    await edit(editor!, ticket, { description: 'Theirs' })
    const late = await edit(student!, ticket, { description: 'Mine' })
    expect(late).toMatchObject({
      status: 412,
      body: {
        params: { changedBy: { name: 'Karim Haddad' }, changed: ['description'] },
        current: { description: 'Theirs', version: 2 },
      },
    })
  })

  test('its reporter may while it is not closed; its assignee with resolve, and managers, always', async () => {
    const ticket = await desk.report(student!)
    expect((await edit(agent!, ticket, { summary: 'Not mine' })).body.code).toBe('tracker.ticket.edit_denied')
    const { body: taken } = await desk.assign(agent!, ticket, agent!)
    const { body: renamed } = await edit(agent!, taken, { summary: 'Projector' })
    const { body: closed } = await desk.move(agent!, renamed, 'VALIDATED')
    expect((await edit(student!, closed, { summary: 'Too late' })).status).toBe(403)
    expect((await edit(editor!, closed, { summary: 'Projector B204' })).status).toBe(200)
  })

  test('the same key writes once', async () => {
    const ticket = await desk.report(student!)
    const key = { 'idempotency-key': 'edit-once' }
    const answers = [
      await edit(student!, ticket, { summary: 'A' }, key),
      await edit(student!, ticket, { summary: 'A' }, key),
    ]
    expect(answers[1]!.body).toEqual(answers[0]!.body)
    expect(await desk.events(ticket.id)).toHaveLength(2)
  })

  test.each([{ summary: ' ' }, { summary: 'a\nb' }, { description: '\n ' }, { state: 'OPEN' }, { summary: null }])(
    '%j is refused',
    async (body) => {
      expect((await edit(student!, await desk.report(student!), body)).status).toBe(400)
    },
  )
})

describe('what settled it', () => {
  test('comes with the move, in its one event, and undoing that leaves it', async () => {
    const ticket = await desk.report(student!)
    const { body: settled } = await resolve(agent!, ticket, 'A new lamp')
    expect(settled).toMatchObject({ state: 'RESOLVED', resolution: 'A new lamp', version: 2 })
    expect(settled.html.resolution).toBe('<p dir="auto">A new lamp</p>\n')
    expect((await desk.events(ticket.id))[1]).toMatchObject({
      type: 'tracker.ticket.moved',
      changes: { state: ['POSTED', 'RESOLVED'], resolution: null },
    })
    const undone = await desk.call<TicketBody>(agent!, `POST /tickets/${ticket.number}/undo`, {
      headers: ifMatch(settled),
    })
    expect(undone.body).toMatchObject({ state: 'POSTED', resolution: 'A new lamp' })
  })

  test('is kept by a move that says nothing of it', async () => {
    const ticket = await desk.report(student!)
    const { body: written } = await edit(agent!, ticket, { resolution: 'A new lamp' })
    expect((await resolve(agent!, written)).body).toMatchObject({ state: 'RESOLVED', resolution: 'A new lamp' })
  })

  test('goes with RESOLVED alone', async () => {
    expect((await resolve(agent!, await desk.report(student!), 'A new lamp', 'WAITING')).status).toBe(400)
  })

  test('is the resolvers’ and managers’ to change afterwards, and to take away', async () => {
    const { body: settled } = await resolve(agent!, await desk.report(student!), 'A new lamp')
    expect((await edit(student!, settled, { resolution: 'Mine' })).status).toBe(403)
    expect((await edit(editor!, settled, { resolution: ' ' })).body.resolution).toBeNull()
  })

  test('where it is asked for, a move without it is refused, whoever asks, and one with it made', async () => {
    const strictDesk = await trackers.tracker({ preset: 'ticketting' })
    await trackers.hosts.host.db.trackerWorkflow.updateMany({
      where: { trackerId: strictDesk.id },
      data: { resolutionRequired: true },
    })
    const head = await strictDesk.person('editingteacher')
    const ticket = await strictDesk.report(head)
    const move = (resolution?: string) =>
      strictDesk.call<TicketBody & ProblemBody>(head, `POST /tickets/${ticket.number}/transitions`, {
        body: { to: 'RESOLVED', ...(resolution !== undefined && { resolution }) },
        headers: ifMatch(ticket),
      })
    for (const resolution of [undefined, '', ' \n'])
      expect(await move(resolution)).toMatchObject({
        status: 409,
        body: { params: { refusals: [{ code: 'resolution-required' }] } },
      })
    expect((await move('A new lamp')).body).toMatchObject({ state: 'RESOLVED', resolution: 'A new lamp' })
  })
})
