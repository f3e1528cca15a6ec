import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeEach, expect, test } from 'vitest'
import { fill, minute } from '../testing/fill.test-data.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'
import { bulkToDo } from './repository.ts'
import { stretch } from './stretch.ts'
import { bulkSweep } from './sweep.ts'
import { bulksBy, type BulkBody } from './testing/api-bulks.ts'

// Wherever a worker stops, each ticket is done once or not yet.

const TICKETS = 40

const trackers = useTrackers()
let tracker: TestTracker
let agent: TestPerson
let bulks: ReturnType<typeof bulksBy>

beforeEach(async () => {
  tracker = await trackers.tracker({ preset: 'bugtracker', mode: 'relaxed' })
  agent = await tracker.person('teacher')
  bulks = bulksBy(tracker, agent)
  await fill(
    tracker,
    Array.from({ length: TICKETS }, (_, i) => ({
      state: 'POSTED' as const,
      closed: false,
      reporterId: agent.id,
      assigneeId: null,
      at: minute(i),
    })),
  )
})

const begin = () => bulks.started({ action: { kind: 'move', to: 'OPEN' }, q: 'sort:number' })

/** Works as a process does, which is gone after so many tickets. */
async function work({ id }: BulkBody, tickets = Infinity) {
  const { host } = trackers.hosts
  const activity = (await host.activities.find(tracker.id))!
  const bulk = (await bulkToDo(host.db, tracker.id, id))!
  let left = tickets
  return stretch(host, activity, bulk, async () => {
    if (--left <= 0) throw new Error('killed')
  })
}

/** Of each ticket its version and how many events it has had: 2 and 1 when it was moved once. */
async function moved(): Promise<number> {
  const { db } = trackers.hosts.host
  const tickets = await db.trackerTicket.findMany({ where: { trackerId: tracker.id, state: 'OPEN' } })
  const counted = await db.event.groupBy({
    by: ['subjectId'],
    where: { activityId: tracker.id, type: 'tracker.ticket.moved' },
    _count: true,
  })
  expect(counted).toHaveLength(tickets.length)
  expect(new Set(counted.map(({ _count }) => _count)).size).toBeLessThanOrEqual(1)
  expect([...new Set(tickets.map(({ version }) => version))]).toEqual(tickets.length === 0 ? [] : [2])
  return tickets.length
}

test('a process that is gone in the middle leaves whole tickets, and another goes on from there', async () => {
  const started = await begin()
  await expect(work(started, 7)).rejects.toThrow('killed')
  expect(await bulks.get(started)).toMatchObject({ stage: 'running', progress: { done: 7, left: TICKETS - 7 } })
  expect(await moved()).toBe(7)
  await expect(work(started, 5)).rejects.toThrow('killed')
  await trackers.hosts.runJobs()
  expect(await bulks.get(started)).toMatchObject({ stage: 'done', progress: { done: TICKETS, left: 0 } })
  expect(await moved()).toBe(TICKETS)
})

test('one that was thought dead, and others that took over, do each ticket once between them', async () => {
  const started = await begin()
  expect(await Promise.all([work(started), work(started), work(started)])).toEqual(['over', 'over', 'over'])
  expect(await bulks.get(started)).toMatchObject({ stage: 'done', progress: { done: TICKETS } })
  expect(await moved()).toBe(TICKETS)
})

test('cancelled, it stops; what was done stays, and it goes on when it is told to', async () => {
  const started = await begin()
  await expect(work(started, 3)).rejects.toThrow('killed')
  expect((await bulks.cancel(started)).body).toMatchObject({ stage: 'cancelled', progress: { done: 3 } })
  expect((await bulks.cancel(started)).body.code).toBe('tracker.bulk.wrong_stage')
  expect(await work(started)).toBe('over')
  await trackers.hosts.runJobs()
  expect(await moved()).toBe(3)
  expect((await bulks.resume(started)).body.stage).toBe('running')
  await trackers.hosts.runJobs()
  expect(await bulks.get(started)).toMatchObject({ stage: 'done', progress: { done: TICKETS } })
  expect(await moved()).toBe(TICKETS)
})

test('one that nobody works on any more is told of as such, and goes on; thirty days after its last change it is forgotten', async () => {
  const started = await begin()
  await expect(work(started, 2)).rejects.toThrow('killed')
  const { host } = trackers.hosts
  const sweep = () => host.db.$transaction((tx) => bulkSweep.run({ data: {}, tx, host }))
  const age = (days: number) =>
    host.db.trackerBulk.updateMany({
      where: { trackerId: tracker.id, id: started.id },
      data: { updatedAt: new Date(Date.now() - days * 86_400_000) },
    })
  await sweep()
  expect((await bulks.get(started)).stage).toBe('running')
  await age(16 / 1440)
  await sweep()
  expect((await bulks.get(started)).stage).toBe('interrupted')
  await bulks.resume(started)
  await trackers.hosts.runJobs()
  expect((await bulks.get(started)).stage).toBe('done')
  await age(29)
  await sweep()
  expect((await bulks.call(`GET /bulks/${started.id}`)).status).toBe(200)
  await age(31)
  await sweep()
  expect((await bulks.call(`GET /bulks/${started.id}`)).status).toBe(404)
})
