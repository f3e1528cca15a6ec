import { anyCircle } from '@guichet/domain/tickets/dependencies'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { bulksBy } from '../bulks/testing/api-bulks.ts'
import { invariants } from '../invariants.ts'
import { settingsBy } from '../testing/settings.ts'
import { useTrackers, type ListBody, type TestTracker, type TicketBody } from '../testing/trackers.ts'
import type { DependenciesView } from './present.ts'

interface Refused {
  readonly code: string
  readonly params?: { readonly refusals: { code: string; dependencies?: number[] }[] }
}
type Answer = DependenciesView & Refused

const trackers = useTrackers()
let desk: TestTracker
let head: TestPerson

beforeEach(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  head = await desk.person('editingteacher')
})

async function report(count: number, who = head): Promise<TicketBody[]> {
  const tickets: TicketBody[] = []
  for (let i = 0; i < count; i++) tickets.push(await desk.report(who, `Matter ${i + 1}`))
  return tickets
}

const bind = (ticket: number, on: number, who = head) =>
  desk.call<Answer>(who, `PUT /tickets/${ticket}/dependencies/${on}`)
const free = (ticket: number, on: number, who = head) =>
  desk.call<Answer>(who, `DELETE /tickets/${ticket}/dependencies/${on}`)
const shown = async (ticket: number, who = head) =>
  (await desk.call<DependenciesView>(who, `GET /tickets/${ticket}/dependencies`)).body
const links = ({ links: all }: DependenciesView) => all.map(({ ticket, on }) => `${ticket} ${on}`).toSorted()

async function stored() {
  const rows = await trackers.hosts.host.db.trackerDependency.findMany({ where: { trackerId: desk.id } })
  return rows.map(({ ticketId, dependsOnId }) => ({ ticket: ticketId, on: dependsOnId }))
}

async function breaches(): Promise<readonly string[]> {
  const { db } = trackers.hosts.host
  const found = await Promise.all(invariants.map((each) => db.$transaction((tx) => each.check(tx))))
  return found.flat()
}

describe('parity 34: dependencies', () => {
  test('are said, shown from both sides with states, and taken back', async () => {
    await report(4)
    expect(await bind(2, 1)).toMatchObject({ status: 200 })
    await bind(3, 2)
    await bind(3, 4)
    const near = await shown(2)
    expect(near.tickets.map(({ number, key, state, closed }) => [number, key, state, closed])).toEqual([
      [2, 'TK-2', 'POSTED', false],
      [1, 'TK-1', 'POSTED', false],
      [3, 'TK-3', 'POSTED', false],
    ])
    expect(links(near)).toEqual(['2 1', '3 2'])
    expect(links(await shown(3))).toEqual(['2 1', '3 2', '3 4'])
    expect(links((await free(3, 2)).body)).toEqual(['3 4'])
    expect(await free(3, 2)).toMatchObject({ status: 404, body: { code: 'tracker.dependency.not_found' } })
  })

  test('make no version, are said once however often they are asked for, and are lines of the history', async () => {
    const [, two] = await report(2)
    await Promise.all([bind(2, 1), bind(2, 1), bind(2, 1)])
    await free(2, 1)
    const { body } = await desk.call<TicketBody>(head, 'GET /tickets/2')
    expect([body.version, body.updatedAt]).toEqual([1, two!.updatedAt])
    const history = await desk.call<{ items: { type: string; changes: object[] }[] }>(head, 'GET /tickets/2/history')
    const other = { number: 1, key: 'TK-1' }
    expect(history.body.items.slice(1).map(({ type, changes }) => [type, changes])).toEqual([
      ['tracker.ticket.bound', [{ field: 'dependency', ticket: other, now: true }]],
      ['tracker.ticket.freed', [{ field: 'dependency', ticket: other, now: false }]],
    ])
  })

  test('never close a circle: on itself, back, or by others', async () => {
    await report(3)
    await bind(2, 1)
    await bind(3, 2)
    for (const [ticket, on] of [
      [1, 1],
      [1, 2],
      [1, 3],
    ] as const) {
      expect(await bind(ticket, on)).toMatchObject({ status: 409, body: { code: 'tracker.dependency.circle' } })
    }
    expect(await stored()).toHaveLength(2)
    expect(await bind(3, 1)).toMatchObject({ status: 200 })
  })

  test('are found by `depends:`, and offered by number and by words', async () => {
    await report(4)
    await bind(2, 1)
    await bind(4, 1)
    const list = async (q: string) =>
      (await desk.call<ListBody>(head, `GET /tickets?q=${q}%20sort:number`)).body.items.map(({ number }) => number)
    expect(await list('depends:1')).toEqual([2, 4])
    expect(await list('-depends:1')).toEqual([1, 3])
    expect(await list('depends:<3')).toEqual([2, 4])
    const offered = async (matching: string) =>
      (
        await desk.call<{ items: { number: number }[] }>(
          head,
          `GET /tickets/3/dependencies/candidates?matching=${encodeURIComponent(matching)}`,
        )
      ).body.items.map(({ number }) => number)
    expect((await offered('TK-2'))[0]).toBe(2)
    expect(await offered('matter')).toEqual(expect.arrayContaining([1, 2, 4]))
    expect((await offered('')).toSorted()).toEqual([1, 2, 4])
  })
})

describe('what one may not read', () => {
  test('is nobody’s dependency: not shown, not counted, not found, not told', async () => {
    const student = await desk.person('student')
    const own = await desk.report(student)
    const [secret, beyond] = await report(2)
    await bind(own.number, secret!.number)
    await bind(secret!.number, beyond!.number)
    expect(links(await shown(own.number))).toHaveLength(2)
    const seen = await shown(own.number, student)
    expect([seen.tickets.map(({ number }) => number), seen.links, seen.more]).toEqual([[own.number], [], false])
    const history = await desk.call<{ items: object[] }>(student, `GET /tickets/${own.number}/history`)
    expect(history.body.items).toHaveLength(1)
    const list = await desk.call<ListBody>(student, `GET /tickets?q=depends:${secret!.number}`)
    expect(list.body.items).toEqual([])
    expect(await bind(own.number, 90)).toMatchObject({ status: 404, body: { code: 'tracker.dependency.not_found' } })
    expect((await bind(own.number, secret!.number, student)).status).toBe(403)
  })
})

describe('where an open dependency blocks closing', () => {
  const refusals = async (who: TestPerson, { number }: TicketBody) => {
    const { body } = await desk.call<{ transitions: { to: string; refusals: object[] }[] }>(
      who,
      `GET /tickets/${number}/transitions`,
    )
    return body.transitions.find(({ to }) => to === 'ABANDONNED')!.refusals
  }
  const block = () => settingsBy(desk, head).change({ openDependencyBlocks: true })

  test('is off until it is set, and said in the history of settings', async () => {
    const [one] = await report(2)
    await bind(1, 2)
    expect((await desk.move(head, one!, 'ABANDONNED')).status).toBe(200)
    expect((await block()).body.workflow.openDependencyBlocks).toBe(true)
    const { items } = await settingsBy(desk, head).history()
    expect(items.at(-1)!.changes).toEqual([{ field: 'openDependencyBlocks', from: false, to: true }])
  })

  test('is refused with what it waits for, until that is closed', async () => {
    const [one, two, three] = await report(3)
    await block()
    await bind(1, 2)
    await bind(1, 3)
    await desk.move(head, three!, 'ABANDONNED')
    const waiting = { code: 'open-dependency', dependencies: [2] }
    expect(await refusals(head, one!)).toEqual([waiting])
    expect(await desk.move<Answer>(head, one!, 'ABANDONNED')).toMatchObject({
      status: 409,
      body: { code: 'tracker.ticket.move_refused', params: { refusals: [waiting] } },
    })
    expect((await desk.move(head, one!, 'OPEN')).status).toBe(200)
    await desk.move(head, two!, 'ABANDONNED')
    const { body: opened } = await desk.call<TicketBody>(head, 'GET /tickets/1')
    expect((await desk.move(head, opened, 'ABANDONNED')).status).toBe(200)
  })

  test('names only what may be read, and holds all the same', async () => {
    const student = await desk.person('student')
    const own = await desk.report(student)
    const [secret] = await report(1)
    await block()
    await bind(own.number, secret!.number)
    expect(await refusals(student, own)).toEqual([{ code: 'open-dependency', dependencies: [] }])
    expect((await desk.move(student, own, 'ABANDONNED')).status).toBe(409)
  })

  test('of several it is said beforehand which wait, to whom they are there', async () => {
    const student = await desk.person('student')
    const own = await desk.report(student)
    const [one, two] = await report(2)
    const waiting = async (who: TestPerson) => {
      const numbers = [own, one!, two!].map(({ number }) => number)
      const { body } = await desk.call<{ items: object[] }>(
        who,
        `GET /dependencies/waiting?numbers=${numbers.join(',')}`,
      )
      return body.items
    }
    await bind(own.number, one!.number)
    await bind(one!.number, two!.number)
    expect(await waiting(head)).toEqual([])
    await block()
    expect(await waiting(head)).toEqual([
      { number: own.number, waitsFor: [one!.number] },
      { number: one!.number, waitsFor: [two!.number] },
    ])
    expect(await waiting(student)).toEqual([{ number: own.number, waitsFor: [] }])
    await desk.move(head, two!, 'ABANDONNED')
    expect(await waiting(head)).toEqual([{ number: own.number, waitsFor: [one!.number] }])
    expect((await desk.call(head, 'GET /dependencies/waiting?numbers=1,x')).status).toBe(400)
  })

  test('several at once are held each by its own, which the preview says', async () => {
    await report(3)
    await block()
    await bind(1, 2)
    const asked = { action: { kind: 'move', to: 'ABANDONNED' }, numbers: [1, 3] }
    const bulks = bulksBy(desk, head)
    const refusals = [{ code: 'open-dependency', dependencies: [2] }]
    expect((await bulks.preview(asked)).body).toMatchObject({ possible: 1, items: [{ number: 1, refusals }] })
    const done = await bulks.done(asked)
    expect(done.progress).toMatchObject({ done: 1, refused: 1 })
  })

  test('holds for taking back a reopening too', async () => {
    const [one] = await report(2)
    const { body: closed } = await desk.move(head, one!, 'ABANDONNED')
    const { body: reopened } = await desk.move(head, closed, 'POSTED')
    await bind(1, 2)
    await block()
    const undone = await desk.call<Answer>(head, 'POST /tickets/1/undo', {
      headers: { 'if-match': `"${reopened.version}"` },
    })
    expect(undone).toMatchObject({
      status: 409,
      body: { params: { refusals: [{ code: 'open-dependency', dependencies: [2] }] } },
    })
  })
})

test('200 dependencies at once: no circle, and every one that was said is there', async () => {
  const tickets = await report(14)
  const colleagues = await Promise.all(Array.from({ length: 4 }, () => desk.person('editingteacher')))
  const random = fc.sample(fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 }), fc.nat(3)), {
    numRuns: 200,
    seed: 34,
  })
  const answers = await Promise.all(random.map(([ticket, on, who]) => bind(ticket, on, colleagues[who])))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
  const numbers = new Map(tickets.map(({ id, number }) => [id, number]))
  const there = (await stored()).map(({ ticket, on }) => `${numbers.get(ticket)} ${numbers.get(on)}`)
  const said = random.filter((_, i) => answers[i]!.status === 200).map(([ticket, on]) => `${ticket} ${on}`)
  expect(new Set(there)).toEqual(new Set(said))
  expect(anyCircle(await stored())).toBeNull()
  // Two that would close one together, again and again.
  for (let i = 0; i < 10; i++) {
    const [one, two] = await report(2)
    const both = await Promise.all([bind(one!.number, two!.number), bind(two!.number, one!.number)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  }
  expect(await breaches()).toEqual([])
})
