import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeEach, expect, test } from 'vitest'
import { fill, minute } from '../testing/fill.test-data.ts'
import { planOf } from '../testing/plan.ts'
import { ifMatch, useTrackers, type TestTracker, type TicketBody } from '../testing/trackers.ts'
import { concernedQuery } from './concerned-query.ts'
import { countQuery } from './count-query.ts'
import { participation } from './participation.ts'

const trackers = useTrackers()
let desk: TestTracker
let [ines, theo, agent, manager]: TestPerson[] = []

beforeEach(async () => {
  desk = await trackers.tracker({ preset: 'bugtracker', mode: 'relaxed' })
  ines = await desk.person('student')
  theo = await desk.person('student')
  agent = await desk.person('teacher')
  manager = await desk.person('editingteacher')
})

interface Said {
  readonly id: string
  readonly version: number
}
const db = () => trackers.hosts.host.db
const say = async (who: TestPerson, { number }: TicketBody, body = 'Words', kind = 'public') =>
  (await desk.call<Said>(who, `POST /tickets/${number}/comments`, { body: { body, kind } })).body
const counts = async (...people: TestPerson[]) => {
  const found = await participation.count(
    db(),
    desk.id,
    people.map(({ id }) => id),
  )
  return people.map(({ id }) => found.get(id) ?? null)
}
const events = async (...types: string[]) => {
  const rows = await db().event.findMany({
    where: { activityId: desk.id, type: { in: types } },
    orderBy: { id: 'asc' },
  })
  return rows as unknown as Parameters<typeof participation.concerned>[2]
}
const concerned = async (...types: string[]) =>
  new Set(await participation.concerned(db(), desk.id, await events(...types)))
const current = async (who: TestPerson, { number }: TicketBody) =>
  (await desk.call<TicketBody>(who, `GET /tickets/${number}`)).body

test('what people reported, what of it is validated, and what they said about anybody’s tickets', async () => {
  const first = await desk.report(ines!)
  await desk.report(ines!)
  await say(ines!, first)
  await say(theo!, first)
  await say(theo!, first)
  const { status } = await desk.move(manager!, first, 'VALIDATED')
  expect(status).toBe(200)
  expect(await counts(ines!, theo!, agent!)).toEqual([
    { reported: 2, validated: 1, commented: 1 },
    { reported: 0, validated: 0, commented: 2 },
    null,
  ])
  expect(await concerned('tracker.ticket.created', 'tracker.ticket.moved')).toEqual(new Set([ines!.id]))
  expect(await concerned('tracker.comment.created')).toEqual(new Set([ines!.id, theo!.id]))
  expect(await concerned('tracker.watch.added')).toEqual(new Set())
})

test('nothing that its owner may not read counts: notes, what is taken back, and what is deleted with all that was said about it', async () => {
  const ticket = await desk.report(ines!)
  await say(agent!, ticket, 'Between us', 'internal')
  const comment = await say(theo!, ticket)
  expect(await counts(ines!, theo!, agent!)).toMatchObject([{ reported: 1 }, { commented: 1 }, null])
  await desk.call(theo!, `DELETE /tickets/${ticket.number}/comments/${comment.id}`, {
    headers: ifMatch({ ...ticket, version: comment.version }),
  })
  expect(await counts(theo!)).toEqual([null])
  await say(theo!, ticket)
  const { status } = await desk.call(manager!, `DELETE /tickets/${ticket.number}`, {
    headers: ifMatch(await current(manager!, ticket)),
  })
  expect(status).toBe(200)
  expect(await counts(ines!, theo!)).toEqual([null, null])
  expect(await concerned('tracker.ticket.deleted')).toEqual(new Set([ines!.id, theo!.id, agent!.id]))
  await desk.call(manager!, `POST /deleted/${ticket.number}/restore`)
  expect(await counts(ines!, theo!)).toMatchObject([{ reported: 1 }, { commented: 1 }])
})

test('a ticket that was merged into another counts no more; what was said about it does, where it is now', async () => {
  const [kept, duplicate] = [await desk.report(ines!), await desk.report(theo!)]
  await say(theo!, duplicate)
  const { status } = await desk.call(manager!, `POST /tickets/${duplicate.number}/merge`, {
    body: { into: kept.number },
    headers: ifMatch(await current(manager!, duplicate)),
  })
  expect(status).toBe(200)
  expect(await counts(ines!, theo!)).toMatchObject([{ reported: 1 }, { reported: 0, commented: 1 }])
  expect(await concerned('tracker.ticket.merged')).toContain(theo!.id)
})

test('what others made of somebody’s words, or an import brought in their name, is not theirs', async () => {
  const ticket = await desk.report(ines!)
  const comment = await say(theo!, ticket, 'By the way, the door')
  const split = await desk.call(manager!, `POST /tickets/${ticket.number}/comments/${comment.id}/split`, {
    body: { summary: 'The door' },
    headers: { 'if-match': `"${comment.version}"` },
  })
  expect(split.status).toBe(201)
  expect((await counts(theo!))[0]).toMatchObject({ reported: 0 })
  await db().trackerTicket.updateMany({
    where: { trackerId: desk.id, id: ticket.id },
    data: { importIdentity: 'row 1' },
  })
  expect(await counts(ines!)).toEqual([null])
})

test('of many people at once, by index', async () => {
  const people = Array.from({ length: 60 }, () => trackers.hosts.host.newId())
  const at = minute(0)
  await db().user.createMany({
    data: people.map((id) => ({ id, username: id, givenName: 'Test', familyName: id, createdAt: at, updatedAt: at })),
  })
  const tickets = await fill(
    desk,
    Array.from({ length: 2_000 }, (_, i) => ({
      state: i % 2 === 0 ? 'VALIDATED' : 'OPEN',
      closed: i % 2 === 0,
      reporterId: people[i % 60]!,
      assigneeId: null,
      at: minute(i),
    })),
  )
  await db().trackerComment.createMany({
    data: tickets.map((ticketId, i) => ({
      trackerId: desk.id,
      id: trackers.hosts.host.newId(),
      ticketId,
      authorId: people[(i * 7) % 60]!,
      body: 'Words',
      createdAt: at,
    })),
  })
  await db().$executeRaw`ANALYZE tracker_ticket, tracker_comment, tracker_split`
  const nodes = await planOf(db(), countQuery(desk.id, people.slice(0, 20)))
  expect(
    nodes.filter((node) => node['Node Type'] === 'Seq Scan' && /ticket|comment/.test(node['Relation Name'] ?? '')),
  ).toEqual([])
  expect(nodes.map((node) => node['Index Name'])).toContain('tracker_comment_tracker_id_author_id_idx')
  expect((await participation.count(db(), desk.id, people.slice(0, 1))).get(people[0]!)).toMatchObject({ reported: 34 })
  const created = tickets
    .slice(0, 20)
    .map((subjectId) => ({ type: 'tracker.ticket.deleted', subjectId, origin: 'live', changes: {} }))
  const asked = await planOf(db(), concernedQuery(desk.id, created as never)!)
  expect(asked.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([])
})
