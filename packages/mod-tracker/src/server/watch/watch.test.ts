import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { watchContract } from '../../contract/watch.ts'
import { openTrackers, type TestTracker, type TicketBody, type Trackers } from '../testing/trackers.ts'

type Watchers = SuccessOf<(typeof watchContract)['operations']['watchers']>

let trackers: Trackers
let desk: TestTracker
let [student, agent]: TestPerson[] = []

beforeAll(async () => {
  trackers = await openTrackers()
  desk = await trackers.tracker({ preset: 'ticketting' })
  student = await desk.person('student', { givenName: 'Inès', familyName: 'Garnier' })
  agent = await desk.person('teacher', { givenName: 'Karim', familyName: 'Haddad' })
})
afterAll(() => trackers.close())

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
  expect(await watchers(student!, ticket)).toEqual({ count: 2, people: null })
  expect(await watchers(agent!, ticket)).toEqual({
    count: 2,
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
