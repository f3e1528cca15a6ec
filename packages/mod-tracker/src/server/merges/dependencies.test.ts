import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import type { DependenciesView } from '../dependencies/present.ts'
import { invariants } from '../invariants.ts'
import { settingsBy } from '../testing/settings.ts'
import {
  ifMatch,
  useTrackers,
  type ListBody,
  type ProblemBody,
  type TestTracker,
  type TicketBody,
} from '../testing/trackers.ts'

const trackers = useTrackers()
let desk: TestTracker
let head: TestPerson

beforeEach(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  head = await desk.person('editingteacher')
})

const report = () => desk.report(head)
const now = async ({ number }: TicketBody) => (await desk.call<TicketBody>(head, `GET /tickets/${number}`)).body
const bind = async (ticket: TicketBody, on: TicketBody) =>
  expect((await desk.call(head, `PUT /tickets/${ticket.number}/dependencies/${on.number}`)).status).toBe(200)
const free = (ticket: TicketBody, on: TicketBody) =>
  desk.call(head, `DELETE /tickets/${ticket.number}/dependencies/${on.number}`)
const merge = async (duplicate: TicketBody, into: TicketBody) =>
  desk.call<TicketBody & ProblemBody>(head, `POST /tickets/${duplicate.number}/merge`, {
    body: { into: into.number, reveal: true },
    headers: ifMatch(await now(duplicate)),
  })
const unmerge = (into: TicketBody, duplicate: TicketBody) =>
  desk.call(head, `DELETE /tickets/${into.number}/duplicates/${duplicate.number}`)
const linksOf = async ({ number }: TicketBody) =>
  (await desk.call<DependenciesView>(head, `GET /tickets/${number}/dependencies`)).body.links
    .map(({ ticket, on }) => `${ticket} ${on}`)
    .toSorted()
const link = (ticket: TicketBody, on: TicketBody) => `${ticket.number} ${on.number}`

async function nothingIsWrong() {
  const { db } = trackers.hosts.host
  const found = await Promise.all(invariants.map((each) => db.$transaction((tx) => each.check(tx))))
  expect(found.flat()).toEqual([])
}

describe('what waits for a duplicate, and what that waits for', () => {
  test('parity 34: are the other’s: it blocks closing, is shown, found and told', async () => {
    await settingsBy(desk, head).change({ openDependencyBlocks: true })
    const [waiting, duplicate, into, needed] = [await report(), await report(), await report(), await report()]
    await bind(waiting, duplicate)
    await bind(duplicate, needed)
    expect((await merge(duplicate, into)).status).toBe(200)
    expect(await linksOf(into)).toEqual([link(waiting, into), link(into, needed)])
    expect(await desk.move(head, await now(waiting), 'ABANDONNED')).toMatchObject({
      status: 409,
      body: { params: { refusals: [{ code: 'open-dependency', dependencies: [into.number] }] } },
    })
    const { body: found } = await desk.call<ListBody>(head, `GET /tickets?q=depends:${into.number}`)
    expect(found.items.map(({ number }) => number)).toEqual([waiting.number])
    const { body } = await desk.call<{ items: { type: string; changes: object[] }[] }>(
      head,
      `GET /tickets/${waiting.number}/history`,
    )
    expect(body.items.at(-1)).toMatchObject({
      type: 'tracker.ticket.bound',
      changes: [{ field: 'dependency', ticket: { number: into.number }, now: true }],
    })
    await nothingIsWrong()
  })

  test('are its own again with the undoing, and the other’s no longer', async () => {
    const [waiting, duplicate, into, needed] = [await report(), await report(), await report(), await report()]
    await bind(waiting, duplicate)
    await bind(duplicate, needed)
    await merge(duplicate, into)
    await unmerge(into, duplicate)
    expect(await linksOf(into)).toEqual([])
    expect(await linksOf(duplicate)).toEqual([link(waiting, duplicate), link(duplicate, needed)])
  })

  test('stay the other’s that were so before, or have been said since', async () => {
    const [first, second, duplicate, into] = [await report(), await report(), await report(), await report()]
    for (const one of [first, second]) await bind(one, duplicate)
    await bind(first, into)
    await merge(duplicate, into)
    await bind(second, into)
    await unmerge(into, duplicate)
    expect(await linksOf(into)).toEqual(expect.arrayContaining([link(first, into), link(second, into)]))
  })

  test('stay the other’s for as long as another duplicate has them too', async () => {
    const [waiting, one, two, into] = [await report(), await report(), await report(), await report()]
    for (const each of [one, two]) {
      await bind(waiting, each)
      await merge(each, into)
    }
    await unmerge(into, one)
    expect(await linksOf(into)).toEqual([link(waiting, into)])
    await unmerge(into, two)
    expect(await linksOf(into)).toEqual([])
  })

  test('go where both ends are merged, and come back in any order', async () => {
    const [a, b, intoA, intoB] = [await report(), await report(), await report(), await report()]
    await bind(a, b)
    await merge(a, intoA)
    await merge(b, intoB)
    expect(await linksOf(intoA)).toEqual([link(intoA, intoB)])
    await unmerge(intoA, a)
    expect(await linksOf(intoA)).toEqual([])
    expect(await linksOf(a)).toEqual([link(a, intoB)])
    await unmerge(intoB, b)
    expect(await linksOf(a)).toEqual([link(a, b)])
    await nothingIsWrong()
  })

  test('are nothing between the two, while they are one', async () => {
    const [duplicate, into] = [await report(), await report()]
    await bind(duplicate, into)
    expect((await merge(duplicate, into)).status).toBe(200)
    expect(await linksOf(into)).toEqual([])
    await unmerge(into, duplicate)
    expect(await linksOf(into)).toEqual([link(duplicate, into)])
  })

  test('are taken away where they are: they stay away', async () => {
    const [waiting, duplicate, into] = [await report(), await report(), await report()]
    await bind(waiting, duplicate)
    await merge(duplicate, into)
    expect((await free(waiting, duplicate)).status).toBe(200)
    expect(await linksOf(into)).toEqual([])
  })
})

test('where tickets would come to wait for each other, merging is refused with their keys, and nothing is changed', async () => {
  const [duplicate, between, into] = [await report(), await report(), await report()]
  await bind(into, between)
  await bind(between, duplicate)
  const refused = await merge(duplicate, into)
  expect([refused.status, refused.body.code]).toEqual([409, 'tracker.ticket.merge_circle'])
  expect(refused.body.params).toEqual({ tickets: `${between.key}, ${into.key}` })
  expect(await linksOf(duplicate)).toEqual([link(between, duplicate), link(into, between)].toSorted())
  expect((await now(duplicate)).number).toBe(duplicate.number)
  await free(between, duplicate)
  expect((await merge(duplicate, into)).status).toBe(200)
})

test('a merging and a dependency at once that would close a circle together: one of the two', async () => {
  for (let i = 0; i < 5; i++) {
    const [duplicate, other, into] = [await report(), await report(), await report()]
    await bind(duplicate, other)
    await Promise.all([
      merge(duplicate, into),
      desk.call(head, `PUT /tickets/${other.number}/dependencies/${into.number}`),
    ])
  }
  await nothingIsWrong()
})
