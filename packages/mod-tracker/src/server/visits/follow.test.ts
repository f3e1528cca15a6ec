import type { TestPerson } from '@guichet/plugin-kit/testing'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import { mentionOf } from '@guichet/domain/tickets/mentions'
import { beforeAll, describe, expect, test } from 'vitest'
import { useTrackers, type TestTracker, type TicketBody } from '../testing/trackers.ts'
import { openToVisitors, visitorAt, type FollowedBody } from './testing/visitor.ts'

const trackers = useTrackers()
let tracker: TestTracker
let agent: TestPerson
let manager: TestPerson
let student: TestPerson

beforeAll(async () => {
  tracker = await trackers.tracker({ preset: 'ticketting', prefix: 'GATE' })
  agent = await tracker.person('teacher', { givenName: 'Claire', familyName: 'Vasseur' })
  manager = await tracker.person('editingteacher')
  student = await tracker.person('student')
  await openToVisitors(tracker)
})

const visitor = () => visitorAt(tracker, trackers.hosts.anybody())

async function reported(wanted: object = {}) {
  const { body } = await visitor().report({ name: 'Zoé', email: 'zoe@example.org', ...wanted })
  const number = Number(body.key.split('-')[1])
  const ticket = async () => (await tracker.call<TicketBody>(agent, `GET /tickets/${number}`)).body
  return { ...body, number, ticket, seen: await ticket() }
}

const say = (who: TestPerson, number: number, body: string, kind: 'public' | 'internal' = 'public') =>
  tracker.call<{ id: string }>(who, `POST /tickets/${number}/comments`, { body: { body, kind } })

describe('the private link of a visitor', () => {
  test('shows what has become of the ticket, and what was said for all to read: not by whom, and nothing internal', async () => {
    const { key, secret, number, seen } = await reported({ description: '**Stuck**' })
    await say(agent, number, `We look at it, with ${mentionOf({ id: agent.id, name: 'Claire Vasseur' })}`)
    await say(agent, number, 'A note for us', 'internal')
    await say(manager, number, 'Said by mistake').then(({ body }) =>
      tracker.call(manager, `DELETE /tickets/${number}/comments/${body.id}`, { headers: { 'if-match': '"1"' } }),
    )
    await tracker.move(agent, seen, 'RESOLVING')
    const { status, body } = await visitor().follow(secret)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      key,
      state: 'RESOLVING',
      closed: false,
      html: { description: expect.stringContaining('<strong>Stuck</strong>'), resolution: null },
      said: [{ mine: false, html: expect.stringContaining('We look at it') }],
      mayAnswer: true,
      endsAt: null,
    })
    for (const secretive of ['Claire', 'Vasseur', 'note for us', 'mistake', agent.id, 'zoe@'])
      expect(JSON.stringify(body)).not.toContain(secretive)
  })

  test('is answered by: for all who work there to read, once', async () => {
    const { secret, number } = await reported()
    const key = { 'idempotency-key': crypto.randomUUID() }
    const proof = await visitor().proof()
    const send = () =>
      visitor().ask<FollowedBody>('POST /answers', { secret, body: 'It is the *left* one', proof }, key)
    const first = await send()
    expect(first).toMatchObject({ status: 201, body: { mine: true, html: expect.stringContaining('<em>left</em>') } })
    expect((await send()).body).toEqual(first.body)
    const { body } = await tracker.call<{ items: { said: { body: string } }[] }>(
      agent,
      `GET /tickets/${number}/comments`,
    )
    expect(body.items.map(({ said }) => said.body)).toEqual(['It is the *left* one'])
    expect((await visitor().follow(secret)).body.said).toHaveLength(1)
    const again = await visitor().ask('POST /answers', { secret, body: 'Once more', proof })
    expect(again.body.code).toBe('tracker.visit.work_used')
  })

  test('takes ten answers in an hour, and none where there are no comments', async () => {
    const { secret, seen } = await reported()
    const { db } = trackers.hosts.host
    const made = await visitor().answer(secret, 'The first')
    const row = await db.trackerComment.findFirstOrThrow({ where: { trackerId: tracker.id, id: made.body.id } })
    const { search: _, ...plain } = row as typeof row & { search?: unknown }
    await db.trackerComment.createMany({
      data: Array.from({ length: 9 }, () => ({ ...plain, id: trackers.hosts.host.newId() })),
    })
    const full = await visitor().answer(secret, 'The eleventh')
    expect(full).toMatchObject({ status: 429, body: { code: 'rate.limited' } })
    expect(Number(full.headers['retry-after'])).toBeGreaterThan(3_000)
    await db.trackerComment.deleteMany({ where: { ticketId: seen.id } })
    await db.tracker.update({ where: { id: tracker.id }, data: { commentsEnabled: false } })
    expect((await visitor().follow(secret)).body.mayAnswer).toBe(false)
    expect((await visitor().answer(secret, 'x')).body.code).toBe('tracker.comment.off')
    await db.tracker.update({ where: { id: tracker.id }, data: { commentsEnabled: true } })
  })

  test('is nobody else’s: another secret, another tracker, a ticket out of sight', async () => {
    const { secret, number, seen } = await reported()
    const other = await trackers.tracker()
    await openToVisitors(other)
    expect((await visitor().follow('A'.repeat(43))).body.code).toBe('tracker.visit.not_found')
    expect((await visitor().follow(`${secret}x`)).status).toBe(400)
    expect((await visitorAt(other, trackers.hosts.anybody()).follow(secret)).body.code).toBe('tracker.visit.not_found')
    const second = await reported()
    expect((await visitor().follow(second.secret)).body.key).not.toBe((await visitor().follow(secret)).body.key)
    const headers = { 'if-match': `"${seen.version}"` }
    expect((await tracker.call(manager, `DELETE /tickets/${number}`, { headers })).status).toBe(200)
    expect((await visitor().follow(secret)).body.code).toBe('tracker.visit.not_found')
    expect((await visitor().answer(secret, 'x')).body.code).toBe('tracker.visit.not_found')
  })

  test('ends thirty days after the ticket was closed', async () => {
    const { secret, seen } = await reported()
    await tracker.move(manager, seen, 'ABANDONNED')
    const { body } = await visitor().follow(secret)
    expect(body).toMatchObject({ state: 'ABANDONNED', closed: true })
    expect(new Date(body.endsAt!).getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000)
    const closedAt = new Date(Date.now() - 31 * 86_400_000)
    await trackers.hosts.host.db.trackerTicket.updateMany({ where: { id: seen.id }, data: { closedAt } })
    expect(await visitor().follow(secret)).toMatchObject({ status: 410, body: { code: 'tracker.visit.over' } })
    expect((await tracker.call(agent, `GET /tickets/${seen.number}/visitor`)).body).toMatchObject({ link: 'over' })
  })
})

describe('who works on tickets', () => {
  const about = (who: TestPerson, number: number, at = 'GET', what = '') =>
    tracker.call(who, `${at} /tickets/${number}/visitor${what}`)

  test('ends the link of a visitor for good, and forgets how to reach them; both are told once, without what it was', async () => {
    const { secret, number, seen } = await reported()
    expect((await about(agent, number, 'DELETE', '/link')).status).toBe(204)
    expect((await about(agent, number, 'DELETE', '/link')).status).toBe(204)
    expect((await visitor().follow(secret)).body.code).toBe('tracker.visit.over')
    expect((await visitor().answer(secret, 'x')).body.code).toBe('tracker.visit.over')
    expect((await about(agent, number, 'DELETE', '/contact')).status).toBe(204)
    expect((await about(agent, number, 'DELETE', '/contact')).status).toBe(204)
    expect((await about(agent, number)).body).toMatchObject({ name: null, email: null, link: 'revoked' })
    const events = await trackers.hosts.host.db.event.findMany({
      where: { subjectId: seen.id },
      orderBy: { id: 'asc' },
    })
    expect(events.map(({ type }) => type)).toEqual([
      'tracker.ticket.created',
      'tracker.visitor.unlinked',
      'tracker.visitor.forgotten',
    ])
    expect(JSON.stringify(events)).not.toContain('zoe')
  })

  test('alone knows of it: to who reads the ticket and does not, there is no such thing', async () => {
    const { number, seen } = await reported()
    const watch = { trackerId: tracker.id, ticketId: seen.id, userId: student.id, events: 2047, createdAt: new Date() }
    await trackers.hosts.host.db.trackerWatch.create({ data: watch })
    expect((await tracker.call(student, `GET /tickets/${number}`)).status).toBe(200)
    for (const [at, what] of [
      ['GET', ''],
      ['DELETE', '/contact'],
      ['DELETE', '/link'],
    ] as const)
      expect(await about(student, number, at, what)).toMatchObject({
        status: 404,
        body: { code: 'tracker.ticket.not_found' },
      })
    const { number: own } = await tracker.report(student)
    expect((await about(agent, own)).body.code).toBe('tracker.visitor.not_found')
  })
})

test('what is merged into a ticket of theirs was another’s: a visitor reads nothing of it, and theirs, merged into another, is out of their sight', async () => {
  const [mine, theirs] = [await reported(), await reported()]
  await visitor().answer(theirs.secret, 'Said by another visitor')
  await say(agent, mine.number, 'Said to this one')
  const merge = { body: { into: mine.number, reveal: true }, headers: { 'if-match': '"1"' } }
  expect((await tracker.call(manager, `POST /tickets/${theirs.number}/merge`, merge)).status).toBe(200)
  const { body } = await visitor().follow(mine.secret)
  expect(body.said.map(({ html }) => html).join()).toBe(`<p dir="auto">Said to this one</p>\n`)
  expect((await visitor().follow(theirs.secret)).body.code).toBe('tracker.visit.not_found')
  const watches = await trackers.hosts.host.db.trackerWatch.count({ where: { userId: VISITOR_ID } })
  expect(watches).toBe(0)
})

test('what a visitor said goes with the ticket to another tracker, where its link leads nowhere', async () => {
  const { secret, seen } = await reported()
  const other = await trackers.tracker()
  const { db } = trackers.hosts.host
  await db.$executeRaw`UPDATE tracker_ticket SET tracker_id = ${other.id}::uuid, number = 900, rank = NULL WHERE id = ${seen.id}::uuid`
  expect(await db.trackerVisitor.findFirst({ where: { ticketId: seen.id } })).toMatchObject({
    trackerId: other.id,
    name: 'Zoé',
  })
  expect((await visitor().follow(secret)).status).toBe(404)
})
