import { isClosed, draftWorkflow } from '@guichet/domain/tickets/workflow'
import { PLAIN_STATES, TICKET_STATES, type TicketState } from '@guichet/domain/tickets/states'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { invariants } from '../invariants.ts'
import { fill, minute } from '../testing/fill.test-data.ts'
import { settingsBy, type Configuration } from '../testing/settings.ts'
import { useTrackers, type ListBody, type TestTracker } from '../testing/trackers.ts'
import { settleTracker } from './settle.ts'

const trackers = useTrackers()
let desk: TestTracker
let head: TestPerson

/** A tracker with tickets straight in the table, `each` of every state that is not TRANSFERED. */
async function filled(each: number, settings: Record<string, unknown> = { preset: 'bugtracker' }) {
  desk = await trackers.tracker(settings)
  head = await desk.person('manager')
  const by = settingsBy(desk, head)
  const { workflow } = await by.get()
  const states = PLAIN_STATES.flatMap((state) => Array<TicketState>(each).fill(state))
  const rows = states.map((state, i) => ({
    state,
    closed: isClosed(workflow as never, state),
    reporterId: head.id,
    assigneeId: null,
    at: minute(i),
  }))
  await fill(desk, rows)
  await trackers.hosts.host.db.tracker.update({ where: { id: desk.id }, data: { topRank: 'a0' } })
  return by
}

const counts = async () =>
  (await desk.call<{ all: Record<'open' | 'closed', { count: number }> }>(head, 'GET /counts')).body.all
const listed = async (is: 'open' | 'closed') =>
  (await desk.call<ListBody>(head, `GET /tickets?q=is:${is}&limit=100`)).body.items.map(
    ({ state, closed }) => [state, closed] as const,
  )

/** What is kept beside the facts, as `guichet doctor` looks at it. */
async function breaches(): Promise<readonly string[]> {
  const checks = invariants.filter(({ id }) => id === 'I8')
  const found = await Promise.all(checks.map((each) => trackers.hosts.host.db.$transaction((tx) => each.check(tx))))
  return found.flat()
}

async function expectTruth({ workflow }: Configuration, each: number): Promise<void> {
  const plain: readonly TicketState[] = PLAIN_STATES
  const closed = plain.filter((state) => isClosed(workflow as never, state))
  const { open: opens, closed: ended } = await counts()
  expect([opens.count, ended.count]).toEqual([(plain.length - closed.length) * each, closed.length * each])
  for (const is of ['open', 'closed'] as const) {
    for (const [state, says] of await listed(is)) {
      expect([state, says, is]).toEqual([state, closed.includes(state), closed.includes(state) ? 'closed' : 'open'])
    }
  }
  expect(await breaches()).toEqual([])
}

test('parity 10: after whatever accepted change, lists and counts say of every ticket what domain does', async () => {
  const by = await filled(2, { preset: 'customized', enabledStates: [...TICKET_STATES] })
  const states = fc.subarray(['OPEN', 'RESOLVED', 'PUBLISHED', 'VALIDATED', 'ABANDONNED'] as const)
  await fc.assert(
    fc.asyncProperty(
      states,
      fc.constantFrom('strict', 'relaxed'),
      fc.constantFrom('free', 'lifecycle'),
      async (enabledStates, mode, path) => {
        const { status } = await by.change({ enabledStates, mode, path })
        const draft = draftWorkflow({
          version: 1,
          mode,
          path,
          enabled: enabledStates,
          hasParent: false,
          template: 'customized',
        })
        const ends = draft.ok && enabledStates.some((state) => isClosed(draft.value, state))
        expect(status).toBe(ends ? 200 : 422)
        await expectTruth(await by.get(), 2)
      },
    ),
    { numRuns: 12 },
  )
})

test('the preview counts what closes, reopens and is stranded', async () => {
  const by = await filled(3)
  const { body } = await by.preview({ enabledStates: ['OPEN', 'RESOLVED', 'ABANDONNED'] })
  const three = { count: 3, more: false }
  expect(body.tickets.closing).toEqual(three)
  expect(body.tickets.reopening).toEqual({ count: 0, more: false })
  expect(body.tickets.stranded.map(({ state, tickets }) => [state, tickets])).toEqual(
    ['RESOLVING', 'WAITING', 'TESTING', 'PUBLISHED', 'VALIDATED'].map((state) => [state, three]),
  )
  const { workflow } = await by.get()
  expect(workflow.version).toBe(1)
  await by.change({ enabledStates: ['OPEN', 'RESOLVED', 'ABANDONNED'] })
  expect((await by.preview({ enabledStates: ['OPEN', 'RESOLVED', 'VALIDATED'] })).body.tickets.reopening).toEqual(three)
})

test('a ticket that is reopened goes to the bottom of the stack; its version and history stay', async () => {
  const by = await filled(1)
  await by.change({ enabledStates: ['RESOLVED', 'ABANDONNED'] })
  await by.change({ enabledStates: ['RESOLVED', 'VALIDATED'] })
  const rows = await trackers.hosts.host.db.trackerTicket.findMany({
    where: { trackerId: desk.id, rank: { not: null } },
  })
  const lowest = rows.toSorted((a, b) => (a.rank! < b.rank! ? -1 : 1)).at(-1)!
  expect([lowest.state, lowest.version, lowest.closedAt]).toEqual(['RESOLVED', 1, null])
  expect(await breaches()).toEqual([])
})

test('many are brought up to date by a job, a stretch at a time, and the tracker says so meanwhile', async () => {
  const by = await filled(600)
  const { body } = await by.change({ enabledStates: ['RESOLVED', 'ABANDONNED'] })
  expect(body.settling).toBe(true)
  expect(await breaches()).toEqual([])
  const { host } = trackers.hosts
  const run = () => host.db.$transaction((tx) => settleTracker.run({ data: { trackerId: desk.id }, tx, host }))
  await run()
  expect((await by.get()).settling).toBe(false)
  const wrong = await host.db.trackerTicket.count({ where: { trackerId: desk.id, state: 'RESOLVED', closed: false } })
  expect(wrong).toBe(0)
  expect(await breaches()).toEqual([])
})
