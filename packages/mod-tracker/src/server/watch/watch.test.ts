import { WATCH_EVENTS } from '@guichet/domain/tickets/watch-events'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { watchContract } from '../../contract/watch.ts'
import { importsBy } from '../imports/testing/api-imports.ts'
import { useTrackers, type TestTracker, type TicketBody } from '../testing/trackers.ts'

type Watchers = SuccessOf<(typeof watchContract)['operations']['watchers']>

const trackers = useTrackers()
let desk: TestTracker
let [student, agent, head]: TestPerson[] = []

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  student = await desk.person('student', { givenName: 'Inès', familyName: 'Garnier' })
  agent = await desk.person('teacher', { givenName: 'Karim', familyName: 'Haddad' })
  head = await desk.person('editingteacher')
})

const watch = (who: TestPerson, { number }: TicketBody) => desk.call(who, `PUT /tickets/${number}/watch`)
const unwatch = (who: TestPerson, { number }: TicketBody) => desk.call(who, `DELETE /tickets/${number}/watch`)
const watchers = async (who: TestPerson, { number }: TicketBody) =>
  (await desk.call<Watchers>(who, `GET /tickets/${number}/watchers`)).body
const rows = ({ id }: TicketBody) =>
  trackers.hosts.host.db.trackerWatch.findMany({ where: { ticketId: id }, orderBy: { createdAt: 'asc' } })

describe('watching', () => {
  test('is of every event, once, whoever often one says so', async () => {
    const ticket = await desk.report(student!)
    for (let i = 0; i < 2; i++) expect(await watch(agent!, ticket)).toMatchObject({ body: { watching: true } })
    await Promise.all([unwatch(agent!, ticket), watch(agent!, ticket), watch(agent!, ticket)])
    await watch(agent!, ticket)
    const found = (await rows(ticket)).map(({ userId, events }) => ({ userId, events }))
    expect(found).toEqual([
      { userId: student!.id, events: 2047 },
      { userId: agent!.id, events: 2047 },
    ])
    expect((await desk.call<TicketBody>(agent!, `GET /tickets/${ticket.number}`)).body).toMatchObject({
      watching: true,
      version: 1,
    })
  })

  test('leaves what somebody chose to be told of as it is', async () => {
    const ticket = await desk.report(student!)
    const of = { trackerId: desk.id, ticketId: ticket.id, userId: student!.id }
    await trackers.hosts.host.db.trackerWatch.updateMany({ where: of, data: { events: 1024 } })
    await watch(student!, ticket)
    expect((await rows(ticket)).map(({ events }) => events)).toEqual([1024])
  })

  test('ends, for the reporter too', async () => {
    const ticket = await desk.report(student!)
    for (let i = 0; i < 2; i++) expect(await unwatch(student!, ticket)).toMatchObject({ body: { watching: false } })
    expect(await rows(ticket)).toEqual([])
  })

  test('writes nothing into the history', async () => {
    const ticket = await desk.report(student!)
    await watch(agent!, ticket)
    expect(await desk.events(ticket.id)).toHaveLength(1)
  })
})

describe('what one is told of', () => {
  const choose = (who: TestPerson, { number }: TicketBody, events: readonly string[]) =>
    desk.call<{ events: string[] }>(who, `PUT /tickets/${number}/watch/events`, { body: { events } })

  test('parity 30: is chosen event by event, all eleven, and nothing of it is lost or shown to others', async () => {
    const ticket = await desk.report(student!)
    expect((await watchers(student!, ticket)).mine).toEqual(WATCH_EVENTS)
    for (const event of WATCH_EVENTS) {
      expect((await choose(student!, ticket, [event])).body.events).toEqual([event])
      expect((await watchers(student!, ticket)).mine).toEqual([event])
    }
    const lost = ['POSTED', 'TRANSFERED', 'VALIDATED']
    expect((await choose(student!, ticket, lost.toReversed())).body.events).toEqual(lost)
    expect((await rows(ticket)).map(({ events }) => events)).toEqual([1 + 64 + 512])
    expect((await watchers(agent!, ticket)).mine).toBeNull()
  })

  test('may be nothing, for who only wants to read it', async () => {
    const ticket = await desk.report(student!)
    expect((await choose(student!, ticket, [])).status).toBe(200)
    expect((await watchers(student!, ticket)).mine).toEqual([])
    expect((await watchers(student!, ticket)).count).toBe(1)
  })

  test('is chosen by who did not watch, who does from then on', async () => {
    const ticket = await desk.report(student!)
    await Promise.all([choose(agent!, ticket, ['COMMENT']), choose(agent!, ticket, ['COMMENT'])])
    expect((await watchers(agent!, ticket)).mine).toEqual(['COMMENT'])
    expect(await desk.events(ticket.id)).toHaveLength(1)
  })

  test('is refused as a whole when it is no event', async () => {
    const ticket = await desk.report(student!)
    for (const events of [['DONE'], ['posted'], 'COMMENT', 1024, [...WATCH_EVENTS, 'COMMENT']]) {
      const { status } = await desk.call(student!, `PUT /tickets/${ticket.number}/watch/events`, { body: { events } })
      expect([events, status]).toEqual([events, 400])
    }
    expect((await watchers(student!, ticket)).mine).toEqual(WATCH_EVENTS)
  })
})

describe('making others watch', () => {
  const add = (who: TestPerson, ticket: TicketBody, person: string, body: object = {}) =>
    desk.call(who, `PUT /tickets/${ticket.number}/watchers/${person}`, { body })
  const remove = (who: TestPerson, ticket: TicketBody, person: string) =>
    desk.call(who, `DELETE /tickets/${ticket.number}/watchers/${person}`)
  const log = async ({ id }: TicketBody) => {
    const found = await trackers.hosts.host.db.event.findMany({
      where: { subjectId: id, type: { startsWith: 'tracker.watch.' } },
      orderBy: { id: 'asc' },
    })
    return found.map(({ type, actorId, changes, subjectVersion }) => ({ type, actorId, changes, subjectVersion }))
  }

  test('parity 31: is logged once, with who did it and whom it was; the ticket stays as it is', async () => {
    const ticket = await desk.report(student!)
    await Promise.all([add(head!, ticket, agent!.id), add(head!, ticket, agent!.id)])
    expect((await watchers(head!, ticket)).people?.map(({ id }) => id)).toEqual([student!.id, agent!.id])
    const ended = await Promise.all([remove(head!, ticket, agent!.id), remove(head!, ticket, agent!.id)])
    expect(ended.map(({ status }) => status).toSorted()).toEqual([200, 404])
    const told = { actorId: head!.id, subjectVersion: null }
    expect(await log(ticket)).toEqual([
      { ...told, type: 'tracker.watch.added', changes: { watcher: [null, agent!.id] } },
      { ...told, type: 'tracker.watch.removed', changes: { watcher: [agent!.id, null] } },
    ])
    const { body } = await desk.call<TicketBody>(student!, `GET /tickets/${ticket.number}`)
    expect(body).toMatchObject({ version: 1, updatedAt: ticket.updatedAt, unread: false })
  })

  test('of oneself is one’s own business', async () => {
    const ticket = await desk.report(student!)
    expect((await add(head!, ticket, head!.id)).status).toBe(200)
    expect((await watchers(head!, ticket)).count).toBe(2)
    expect((await remove(head!, ticket, head!.id)).status).toBe(200)
    expect(await log(ticket)).toEqual([])
  })

  test('is of those who can be, and no other: not of a student, not of who has no part here', async () => {
    const ticket = await desk.report(agent!)
    const outsider = await trackers.hosts.person()
    for (const person of [student!.id, outsider.id, trackers.hosts.host.newId()]) {
      const answer = await add(head!, ticket, person, { reveal: true })
      expect(answer).toMatchObject({ status: 404, body: { code: 'tracker.watch.candidate_unable' } })
    }
    const { body } = await desk.call<{ items: { id: string }[] }>(
      head!,
      `GET /tickets/${ticket.number}/watchers/candidates?matching=a`,
    )
    const ids = body.items.map(({ id }) => id)
    expect(ids).toContain(agent!.id)
    expect(ids).not.toContain(student!.id)
  })

  test('asks for the right to manage watches', async () => {
    const ticket = await desk.report(student!)
    for (const who of [student!, agent!]) {
      expect((await add(who, ticket, agent!.id)).status).toBe(403)
      expect((await remove(who, ticket, student!.id)).status).toBe(403)
    }
    expect((await rows(ticket)).map(({ userId }) => userId)).toEqual([student!.id])
  })

  test('is refused once where they would read what they could not', async () => {
    // In a customized tracker a teacher can be made a watcher, and reads their own tickets only.
    const own = await trackers.tracker({ preset: 'customized' })
    const [teacher, manager] = [await own.person('teacher'), await own.person('manager')]
    const ticket = await own.report(await own.person('student'))
    const put = (body: object) => own.call(manager, `PUT /tickets/${ticket.number}/watchers/${teacher.id}`, { body })
    const read = async () => (await own.call(teacher, `GET /tickets/${ticket.number}`)).status
    expect(await put({})).toMatchObject({ status: 409, body: { code: 'tracker.watch.reveals' } })
    expect([(await rows(ticket)).length, await log(ticket), await read()]).toEqual([1, [], 404])
    expect((await put({ reveal: true })).status).toBe(200)
    expect(await read()).toBe(200)
    // They watch: there is nothing to reveal any more.
    expect((await put({})).status).toBe(200)
    expect(await log(ticket)).toHaveLength(1)
    await own.call(manager, `DELETE /tickets/${ticket.number}/watchers/${teacher.id}`)
    expect(await read()).toBe(404)
  })
})

describe('my watches', () => {
  type Mine = SuccessOf<(typeof watchContract)['operations']['mine']>
  const mine = (who: TestPerson, query = '') => own.call<Mine>(who, `GET /watches${query}`)
  let own: TestTracker

  beforeAll(async () => {
    own = await trackers.tracker({ preset: 'ticketting' })
  })

  test('are the tickets I watch, the latest first, in pages, with what I am told of', async () => {
    const [me, other] = [await own.person('student'), await own.person('student')]
    const tickets: TicketBody[] = []
    for (let i = 0; i < 3; i++) tickets.push(await own.report(me, `Mine ${i}`))
    await own.report(other, 'Theirs')
    const [first] = tickets
    await own.call(me, `PUT /tickets/${first!.number}/watch/events`, { body: { events: ['COMMENT'] } })
    const page = (await mine(me, '?limit=2')).body
    expect(page.items.map(({ ticket }) => ticket.summary)).toEqual(['Mine 2', 'Mine 1'])
    const last = (await mine(me, `?limit=2&cursor=${page.next}`)).body
    expect(last).toMatchObject({ next: null, items: [{ ticket: { key: first!.key }, events: ['COMMENT'] }] })
    expect(page.items.map(({ onlyByWatching }) => onlyByWatching)).toEqual([false, false])
    expect((await mine(me, '?cursor=x')).status).toBe(400)
  })

  test('say of a ticket that only watching lets me read it', async () => {
    const [me, other, staff] = [await own.person('student'), await own.person('student'), await own.person('teacher')]
    const ticket = await own.report(other)
    const watches = [me, staff].map(({ id }) => ({ trackerId: own.id, ticketId: ticket.id, userId: id }))
    await trackers.hosts.host.db.trackerWatch.createMany({
      data: watches.map((each) => ({ ...each, events: 2047, createdAt: new Date() })),
    })
    const told = async (who: TestPerson) => (await mine(who)).body.items.map(({ onlyByWatching }) => onlyByWatching)
    expect(await Promise.all([me, other, staff].map(told))).toEqual([[true], [false], [false]])
  })

  test('end all at once, mine and no other’s', async () => {
    const [me, other] = [await own.person('student'), await own.person('student')]
    await own.report(me)
    await own.report(me)
    const theirs = await own.report(other)
    for (const ended of [2, 0]) expect((await own.call(me, 'DELETE /watches')).body).toEqual({ ended })
    expect((await mine(me)).body.items).toEqual([])
    expect((await mine(other)).body.items.map(({ ticket }) => ticket.number)).toEqual([theirs.number])
  })
})

describe('what new watches begin with', () => {
  const prefer = (who: TestPerson, watchEvents: readonly string[]) =>
    desk.call(who, 'PUT /preferences', { body: { watchEvents } })
  const preferred = async (who: TestPerson) => (await desk.call(who, 'GET /preferences')).body

  test('parity 32: is everything, and then what one says, all eleven kept; the tracker’s alone', async () => {
    const me = await desk.person('student')
    expect(await preferred(me)).toEqual({ watchEvents: WATCH_EVENTS })
    for (const events of [...WATCH_EVENTS.map((event) => [event]), [], ['POSTED', 'TRANSFERED', 'VALIDATED']]) {
      expect((await prefer(me, events)).body).toEqual({ watchEvents: events })
      expect(await preferred(me)).toEqual({ watchEvents: events })
    }
    const other = await trackers.tracker({ preset: 'ticketting' })
    await trackers.hosts.enrol(me, other.courseId, 'student')
    expect((await other.call(me, 'GET /preferences')).body).toEqual({ watchEvents: WATCH_EVENTS })
  })

  test('holds for what one reports, chooses to watch and is made to watch, and changes no watch there is', async () => {
    const [me, them] = [await desk.person('teacher'), await desk.person('student')]
    const before = await desk.report(me)
    await prefer(me, ['WAITING', 'COMMENT'])
    const [reported, chosen, given] = [await desk.report(me), await desk.report(them), await desk.report(them)]
    await watch(me, chosen)
    await desk.call(head!, `PUT /tickets/${given.number}/watchers/${me.id}`, { body: {} })
    const events = async (ticket: TicketBody) =>
      (await rows(ticket)).filter(({ userId }) => userId === me.id).map((row) => row.events)
    expect(await Promise.all([before, reported, chosen, given].map(events))).toEqual([[2047], [1032], [1032], [1032]])
  })

  test('holds for what an import says that one reported', async () => {
    const me = await desk.person('editingteacher')
    await prefer(me, ['VALIDATED'])
    const imports = importsBy(desk, me)
    await imports.done('run', await imports.done('check', await imports.brought('Title\nThe oven is cold\n')))
    const found = await trackers.hosts.host.db.trackerWatch.findMany({ where: { trackerId: desk.id, userId: me.id } })
    expect(found.map(({ events }) => events)).toEqual([512])
  })
})

test('a watcher reads a ticket of somebody else, with all that is said of it; who no longer watches does not', async () => {
  const ticket = await desk.report(agent!, 'Between teachers')
  const of = { trackerId: desk.id, ticketId: ticket.id, userId: student!.id }
  const doors = ['', '/comments', '/history', '/transitions', '/watchers'].map(
    (path) => `GET /tickets/${ticket.number}${path}`,
  )
  const open = async () => Promise.all(doors.map(async (door) => (await desk.call(student!, door)).status))
  expect(new Set(await open())).toEqual(new Set([404]))
  expect((await watch(student!, ticket)).status).toBe(404)
  await trackers.hosts.host.db.trackerWatch.create({ data: { ...of, events: 2047, createdAt: new Date() } })
  expect(new Set(await open())).toEqual(new Set([200]))
  const body = { body: 'I saw that' }
  expect((await desk.call(student!, `POST /tickets/${ticket.number}/comments`, { body })).status).toBe(201)
  expect((await unwatch(student!, ticket)).status).toBe(200)
  expect(new Set(await open())).toEqual(new Set([404]))
  expect((await watch(student!, ticket)).status).toBe(404)
  expect((await unwatch(student!, ticket)).status).toBe(404)
})

test('who works here is told their names, another how many they are', async () => {
  const ticket = await desk.report(student!)
  await watch(agent!, ticket)
  expect(await watchers(student!, ticket)).toEqual({ count: 2, people: null, mine: WATCH_EVENTS })
  expect(await watchers(agent!, ticket)).toEqual({
    count: 2,
    mine: WATCH_EVENTS,
    people: [
      { id: student!.id, name: 'Inès Garnier' },
      { id: agent!.id, name: 'Karim Haddad' },
    ],
  })
})

test('tickets are found by who watches them, by who may know; by another, those they watch themselves', async () => {
  const ticket = await desk.report(student!, 'The lift squeaks')
  await watch(agent!, ticket)
  const other = await desk.report(student!, 'The lift stands still')
  const found = async (who: TestPerson, q: string) =>
    (await desk.call<{ items: TicketBody[] }>(who, `GET /tickets?q=${encodeURIComponent(`lift ${q}`)}`)).body.items
      .map(({ number }) => number)
      .toSorted((a, b) => a - b)
  const both = [ticket.number, other.number]
  expect(await found(agent!, `watcher:${agent!.id}`)).toEqual([ticket.number])
  expect(await found(agent!, 'watcher:me')).toEqual([ticket.number])
  expect(await found(agent!, `watcher:me,${student!.id}`)).toEqual(both)
  expect(await found(agent!, '-watcher:me')).toEqual([other.number])
  expect(await found(student!, 'watcher:me')).toEqual(both)
  expect(await found(student!, `watcher:${agent!.id}`)).toEqual([])
  expect(await found(student!, `-watcher:${agent!.id}`)).toEqual(both)
})
