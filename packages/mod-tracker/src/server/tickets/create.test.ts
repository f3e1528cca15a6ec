import { beforeAll, describe, expect, test } from 'vitest'
import { useTrackers, type CreatedBody, type TestTracker } from '../testing/trackers.ts'

const trackers = useTrackers()
let tracker: TestTracker

beforeAll(async () => {
  tracker = await trackers.tracker({ prefix: 'SI' })
})

const post = (person: Parameters<TestTracker['call']>[0], body: unknown, headers: Record<string, string> = {}) =>
  tracker.call<CreatedBody>(person, 'POST /tickets', { body, headers })

describe('reporting', () => {
  test('makes a posted ticket on top of the stack, watched by its reporter, and tells of it without its text', async () => {
    const student = await tracker.person('student', { givenName: 'Inès', familyName: 'Garnier' })
    const { status, headers, body } = await post(student, {
      summary: '  Mot de passe\nperdu ',
      description: 'Depuis lundi.',
    })
    expect(status).toBe(201)
    expect(headers['etag']).toBe('"1"')
    expect(headers['location']).toBe(`/api/v1/trackers/${tracker.id}/tickets/${body.ticket.number}`)
    expect(body.ticket).toMatchObject({
      key: `SI-${body.ticket.number}`,
      summary: 'Mot de passe perdu',
      description: 'Depuis lundi.',
      state: 'POSTED',
      closed: false,
      closedAt: null,
      reporter: { id: student.id, name: 'Inès Garnier' },
      assignee: null,
      watching: true,
      version: 1,
    })
    expect(await tracker.events(body.ticket.id)).toEqual([
      {
        type: 'tracker.ticket.created',
        version: 1,
        actorId: student.id,
        changes: { state: [null, 'POSTED'], summary: null, description: null },
      },
    ])
    expect((await tracker.call(student, `GET /tickets/${body.ticket.number}`)).body).toEqual(body.ticket)
  })

  test('goes above the ticket that was on top', async () => {
    const student = await tracker.person('student')
    const below = await tracker.report(student)
    const above = await tracker.report(student)
    const { db } = trackers.hosts.host
    const rows = await db.trackerTicket.findMany({
      where: { id: { in: [below.id, above.id] } },
      orderBy: { number: 'asc' },
    })
    expect(rows[1]!.rank! < rows[0]!.rank!).toBe(true)
    const { topRank } = await db.tracker.findUniqueOrThrow({ where: { id: tracker.id } })
    expect(topRank).toBe(rows[1]!.rank)
    const watch = await db.trackerWatch.findMany({ where: { ticketId: above.id } })
    expect(watch).toMatchObject([{ userId: student.id, events: 2047 }])
  })

  test('without a summary takes the first words of the description', async () => {
    const student = await tracker.person('student')
    expect((await post(student, { description: '# Panne\n\nRien ne marche.' })).body.ticket.summary).toBe('Panne')
    expect((await post(student, { summary: ' ', description: 'Imprimante vide. Merci.' })).body.ticket.summary).toBe(
      'Imprimante vide',
    )
  })

  test('parity 14: entrusts to the default assignee while they can work here, and thanks in the words of the preset', async () => {
    const course = await trackers.hosts.course()
    const agent = await trackers.hosts.person({ givenName: 'Claire', familyName: 'Vasseur' })
    await trackers.hosts.enrol(agent, course.id, 'teacher')
    const desk = await trackers.tracker({ preset: 'ticketting' })
    await trackers.hosts.enrol(agent, desk.courseId, 'teacher')
    await trackers.hosts.host.db.tracker.update({ where: { id: desk.id }, data: { defaultAssigneeId: agent.id } })
    const student = await desk.person('student')
    const first = await desk.call<CreatedBody>(student, 'POST /tickets', { body: { description: 'x' } })
    expect(first.body.ticket.assignee).toEqual({ id: agent.id, name: 'Claire Vasseur' })
    expect(first.body.thanks).toEqual({
      kind: 'preset',
      preset: 'ticketting',
      assignee: { id: agent.id, name: 'Claire Vasseur' },
    })
    expect((await desk.events(first.body.ticket.id))[0]!.changes).toMatchObject({ assignee: [null, agent.id] })

    await trackers.hosts.host.db.tracker.update({ where: { id: desk.id }, data: { defaultAssigneeId: student.id } })
    const second = await desk.call<CreatedBody>(student, 'POST /tickets', { body: { description: 'x' } })
    expect(second.body.ticket.assignee).toBeNull()
    expect(second.body.thanks).toEqual({ kind: 'preset', preset: 'ticketting', assignee: null })
  })

  test('parity 21: thanks in the words of the tracker, if it has some', async () => {
    const own = await trackers.tracker({ preset: 'customized', thanksMessage: 'Merci à vous' })
    const { body } = await own.call<CreatedBody>(await own.person('student'), 'POST /tickets', {
      body: { description: 'x' },
    })
    expect(body.thanks).toEqual({ kind: 'own', text: 'Merci à vous' })
  })

  test('is refused to who may see but not report, and hidden from who sees nothing', async () => {
    const tasks = await trackers.tracker({ preset: 'taskspread' })
    const denied = await tasks.call(await tasks.person('student'), 'POST /tickets', { body: { description: 'x' } })
    expect(denied).toMatchObject({ status: 403, body: { code: 'access.denied' } })
    const hidden = await tasks.call(await tasks.person('guest'), 'POST /tickets', { body: { description: 'x' } })
    expect(hidden).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  test.each([
    [{ description: 'x', state: 'RESOLVED' }, ['state'], 'unknown_field'],
    [{ description: ' \n ' }, ['description'], 'text.empty'],
    [{ description: 'a\u0000b' }, ['description'], 'text.malformed'],
    [{ description: 'x', summary: 'y'.repeat(256) }, ['summary'], 'too_big'],
    [{ summary: 'y' }, ['description'], 'invalid_type'],
  ])('refuses %j', async (body, path, code) => {
    const answer = await tracker.call(await tracker.person('student'), 'POST /tickets', { body })
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', fields: [{ in: 'body', path, code }] },
    })
  })

  test('under a key already used gives the first answer again, and makes one ticket', async () => {
    const student = await tracker.person('student')
    const key = { 'idempotency-key': `k-${student.id}` }
    const first = await post(student, { description: 'once' }, key)
    const again = await post(student, { description: 'once' }, key)
    expect(again.status).toBe(201)
    expect(again.body).toEqual(first.body)
    expect(again.headers['location']).toBe(first.headers['location'])
    const other = await tracker.call(student, 'POST /tickets', { body: { description: 'twice' }, headers: key })
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.key_reused' } })
    expect(await trackers.hosts.host.db.trackerTicket.count({ where: { reporterId: student.id } })).toBe(1)
  })
})

test('parity 15: twenty reports at once get twenty consecutive numbers', async () => {
  const busy = await trackers.tracker()
  const people = await Promise.all(Array.from({ length: 4 }, () => busy.person('student')))
  const made = await Promise.all(Array.from({ length: 20 }, (_, i) => busy.report(people[i % 4]!, `report ${i}`)))
  expect(made.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 1),
  )
  const rows = await trackers.hosts.host.db.trackerTicket.findMany({
    where: { trackerId: busy.id },
    orderBy: { number: 'desc' },
  })
  expect(rows.map(({ rank }) => rank)).toEqual(rows.map(({ rank }) => rank).toSorted())
})
