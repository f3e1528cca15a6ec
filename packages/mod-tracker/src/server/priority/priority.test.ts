import type { TestPerson } from '@guichet/plugin-kit/testing'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { invariants } from '../invariants.ts'
import { useTrackers, type ListBody, type TestTracker, type TicketBody } from '../testing/trackers.ts'
import { LONG } from './spread.ts'

interface Stack {
  readonly numbers: number[] | null
  readonly more: boolean
}
interface Place {
  readonly number: number
  readonly place: number | null
  readonly code?: string
}
type Placing = { to: string } | { before: number } | { after: number }

const trackers = useTrackers()
let desk: TestTracker
let head: TestPerson

/** A tracker with tickets 1 to `count`, of which the last is the most urgent. */
async function filled(count: number, settings: Record<string, unknown> = {}) {
  desk = await trackers.tracker(settings)
  head = await desk.person('editingteacher')
  const tickets: TicketBody[] = []
  for (let i = 0; i < count; i++) tickets.push(await desk.report(head, `Ticket ${i + 1}`))
  return tickets
}

const stack = async (who = head) => (await desk.call<Stack>(who, 'GET /stack')).body.numbers
const place = (number: number, body: Placing, who = head) =>
  desk.call<Place>(who, `PUT /tickets/${number}/place`, { body })

async function breaches(): Promise<readonly string[]> {
  const { db } = trackers.hosts.host
  const found = await Promise.all(invariants.map((each) => db.$transaction((tx) => each.check(tx))))
  return found.flat()
}

describe('parity 17: the priority stack', () => {
  test('raises, lowers, puts on top, at the bottom, before and after another', async () => {
    await filled(5)
    expect(await stack()).toEqual([5, 4, 3, 2, 1])
    const steps: readonly [number, Placing, number, number[]][] = [
      [3, { to: 'up' }, 2, [5, 3, 4, 2, 1]],
      [3, { to: 'down' }, 3, [5, 4, 3, 2, 1]],
      [1, { to: 'top' }, 1, [1, 5, 4, 3, 2]],
      [5, { to: 'bottom' }, 5, [1, 4, 3, 2, 5]],
      [5, { before: 3 }, 3, [1, 4, 5, 3, 2]],
      [1, { after: 3 }, 4, [4, 5, 3, 1, 2]],
      [2, { before: 4 }, 1, [2, 4, 5, 3, 1]],
      [2, { after: 1 }, 5, [4, 5, 3, 1, 2]],
    ]
    for (const [number, to, at, order] of steps) {
      expect(await place(number, to)).toMatchObject({ status: 200, body: { number, place: at } })
      expect(await stack()).toEqual(order)
    }
    expect(await breaches()).toEqual([])
  })

  test('what is there already stays, and nothing tells of it', async () => {
    const [one, two, three] = await filled(3)
    for (const [number, to] of [
      [3, { to: 'top' }],
      [3, { to: 'up' }],
      [1, { to: 'bottom' }],
      [1, { to: 'down' }],
      [2, { before: 1 }],
      [2, { after: 3 }],
      [2, { after: 2 }],
    ] as const) {
      expect((await place(number, to)).status).toBe(200)
    }
    expect(await stack()).toEqual([3, 2, 1])
    const told = await trackers.hosts.host.db.event.count({
      where: { subjectId: { in: [one!.id, two!.id, three!.id] }, type: 'tracker.ticket.ranked' },
    })
    expect(told).toBe(0)
  })

  test('a move makes no version, and is a line of the history', async () => {
    const [one] = await filled(3)
    await place(1, { to: 'top' })
    const { body } = await desk.call<TicketBody>(head, 'GET /tickets/1')
    expect([body.version, body.updatedAt, body.unread]).toEqual([1, one!.updatedAt, false])
    const history = await desk.call<{ items: object[] }>(head, 'GET /tickets/1/history')
    expect(history.body.items[1]).toMatchObject({
      type: 'tracker.ticket.ranked',
      version: null,
      actor: { id: head.id },
      changes: [{ field: 'place', direction: 'raised', from: 3, to: 1 }],
    })
  })

  test('closing leaves the stack, reopening comes back on top, and taking back a closing to where it was', async () => {
    const [, two] = await filled(3)
    const { body: closed } = await desk.move(head, two!, 'ABANDONNED')
    expect(await stack()).toEqual([3, 1])
    expect(await place(2, { to: 'top' })).toMatchObject({ status: 409, body: { code: 'tracker.priority.closed' } })
    expect(await place(1, { before: 2 })).toMatchObject({
      status: 422,
      body: { code: 'tracker.priority.target_unable' },
    })
    const { body: reopened } = await desk.move(head, closed, 'POSTED')
    expect(await stack()).toEqual([2, 3, 1])
    await desk.move(head, reopened, 'ABANDONNED')
    await place(1, { to: 'top' })
    const undo = { headers: { 'if-match': `"${reopened.version + 1}"` } }
    expect((await desk.call(head, 'POST /tickets/2/undo', undo)).status).toBe(200)
    expect(await stack()).toEqual([1, 2, 3])
  })

  test('a place that was given away meanwhile is given back as the next one', async () => {
    const [, two] = await filled(3)
    const { body: closed } = await desk.move(head, two!, 'ABANDONNED')
    // The very middle between its neighbours: where it was.
    await place(3, { after: 1 })
    await place(3, { before: 1 })
    const { db } = trackers.hosts.host
    const [event] = await trackers.hosts.host.events.of(two!.id, { after: 1, limit: 1 })
    const former = String(event!.changes['rank']![0])
    await db.trackerTicket.updateMany({ where: { trackerId: desk.id, number: 1 }, data: { rank: former } })
    const undo = { headers: { 'if-match': `"${closed.version}"` } }
    expect((await desk.call(head, 'POST /tickets/2/undo', undo)).status).toBe(200)
    expect((await stack())!.indexOf(2)).toBe((await stack())!.indexOf(1) + 1)
  })

  test('the list is in the order of the stack, page after page', async () => {
    await filled(7)
    await place(2, { to: 'top' })
    const seen: number[] = []
    for (let cursor = ''; ;) {
      const { body } = await desk.call<ListBody>(head, `GET /tickets?q=is:open%20sort:priority&limit=3${cursor}`)
      seen.push(...body.items.map(({ number }) => number))
      if (body.next === null) break
      cursor = `&cursor=${body.next}`
    }
    expect(seen).toEqual(await stack())
    const { body } = await desk.call<ListBody>(head, 'GET /tickets?q=ticket%20sort:-priority&limit=3')
    expect(body.items.map(({ number }) => number)).toEqual([1, 3, 4])
  })
})

describe('who reads but some of the tickets', () => {
  test('is told no place, and raises over what they read', async () => {
    await filled(4, { preset: 'ticketting' })
    const student = await desk.person('student')
    const own = await desk.report(student)
    expect((await desk.call<Stack>(student, 'GET /stack')).body).toEqual({ numbers: null, more: false })
    expect((await place(own.number, { to: 'bottom' }, student)).status).toBe(403)
    expect((await place(own.number, { to: 'bottom' })).status).toBe(200)
    const { body } = await desk.call<{ items: { changes: object[] }[] }>(student, `GET /tickets/${own.number}/history`)
    expect(body.items.at(-1)!.changes).toEqual([{ field: 'place', direction: 'lowered', from: null, to: null }])
    // A teacher of a customized tracker manages priority by an override, and reads what concerns them.
    const other = await desk.report(head, 'Of somebody else')
    expect(await place(other.number + 90, { to: 'top' })).toMatchObject({ status: 404 })
  })
})

test('ranks that have become long are given anew, in the same order, and undoing still finds a place', async () => {
  const tickets = await filled(6)
  for (let i = 0; i < 140; i++) {
    // Two take turns at one spot, each above the other.
    await place(i % 2 === 0 ? 1 : 2, { after: 6 })
    await place(i % 2 === 0 ? 3 : 4, { after: 6 })
  }
  const ranks = async () =>
    (
      await trackers.hosts.host.db.trackerTicket.findMany({
        where: { trackerId: desk.id, rank: { not: null } },
        orderBy: { rank: 'asc' },
      })
    ).map(({ rank }) => rank!.length)
  const order = await stack()
  expect(Math.max(...(await ranks()))).toBeGreaterThan(LONG)
  const { body: closed } = await desk.move(head, tickets[4]!, 'ABANDONNED')
  await trackers.hosts.runJobs()
  expect(await ranks()).toEqual([9, 9, 9, 9, 9])
  expect(await stack()).toEqual(order!.filter((number) => number !== 5))
  const undo = { headers: { 'if-match': `"${closed.version}"` } }
  expect((await desk.call(head, 'POST /tickets/5/undo', undo)).status).toBe(200)
  await desk.report(head, 'On top')
  expect((await stack())![0]).toBe(7)
  expect(await breaches()).toEqual([])
})

test('200 moves at once, among reports, closings and reopenings: a total order, and nothing is lost', async () => {
  const tickets = await filled(20)
  const colleagues = await Promise.all(Array.from({ length: 4 }, () => desk.person('editingteacher')))
  const random = fc.sample(
    fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.nat(5), fc.nat(3)),
    { numRuns: 200, seed: 17 },
  )
  const moves = random.map(([number, other, kind, who]) => {
    const to = [{ to: 'top' }, { to: 'bottom' }, { to: 'up' }, { to: 'down' }, { before: other }, { after: other }][
      kind
    ]!
    return place(number, to, colleagues[who])
  })
  const others = tickets.slice(0, 6).map(async (ticket) => {
    const { status, body } = await desk.move(head, ticket, 'ABANDONNED')
    if (status === 200 && ticket.number % 2 === 0) await desk.move(head, body, 'POSTED')
    await desk.report(colleagues[0]!, 'Meanwhile')
  })
  const answers = await Promise.all(moves)
  await Promise.all(others)
  const statuses = new Set(answers.map(({ status }) => status))
  expect([...statuses].every((status) => [200, 409, 422].includes(status))).toBe(true)
  const numbers = (await stack())!
  const open = await trackers.hosts.host.db.trackerTicket.findMany({ where: { trackerId: desk.id, closed: false } })
  expect(numbers.toSorted((a, b) => a - b)).toEqual(open.map(({ number }) => number).toSorted((a, b) => a - b))
  expect(open).toHaveLength(23)
  expect(await breaches()).toEqual([])
})
