import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import type { withdrawalsContract } from '../../contract/withdrawals.ts'
import { beside, nameSubtrackers } from '../relocations/testing.ts'
import { ifMatch, useTrackers, type ListBody, type TestTracker, type TicketBody } from '../testing/trackers.ts'
import { bulksBy } from './testing/api-bulks.ts'

type Deleted = SuccessOf<(typeof withdrawalsContract)['operations']['list']>

const trackers = useTrackers()
let desk: TestTracker
let lab: TestTracker
let [head, agent, student]: TestPerson[] = []

beforeEach(async () => {
  desk = await trackers.tracker({ preset: 'ticketting', prefix: 'DESK' })
  lab = await beside(trackers, desk, { preset: 'ticketting', prefix: 'LAB' }, 'The lab')
  head = await desk.person('editingteacher')
  agent = await desk.person('teacher')
  student = await desk.person('student')
  await nameSubtrackers(desk, head, [lab.id])
  for (const words of ['One', 'Two', 'Three']) await desk.report(student, words)
})

const listed = async (at: TestTracker, who = head!) =>
  (await at.call<ListBody>(who, 'GET /tickets?q=sort:number')).body.items.map(({ summary }) => summary)
const outcomes = async (...[of, asked]: [ReturnType<typeof bulksBy>, object]) => {
  const done = await of.done(asked)
  const items = await of.items(done)
  return {
    done,
    items: items.map(({ number, outcome, refusals, ticket }) => [
      number,
      outcome,
      refusals[0]?.code ?? null,
      ticket?.summary ?? null,
    ]),
  }
}
const merge = async (from: number, into: number) => {
  const { body } = await desk.call<TicketBody>(head!, `GET /tickets/${from}`)
  const merged = await desk.call(head!, `POST /tickets/${from}/merge`, { body: { into }, headers: ifMatch(body) })
  expect(merged.status).toBe(200)
}

describe('parity 39: several tickets are deleted at once', () => {
  test('each as if by itself: out of every list, told of, and to be had back for thirty days', async () => {
    const { body: first } = await desk.call<TicketBody>(head!, 'GET /tickets/1')
    const bulks = bulksBy(desk, head!)
    const asked = { action: { kind: 'delete' }, numbers: [1, 3, 77] }
    const preview = await bulks.preview(asked)
    expect(preview.body).toMatchObject({
      total: 3,
      possible: 2,
      refused: 1,
      items: [{ number: 77, refusals: [{ code: 'not-found' }] }],
    })
    expect(await listed(desk)).toEqual(['One', 'Two', 'Three'])
    const { done, items } = await outcomes(bulks, asked)
    expect(done).toMatchObject({
      stage: 'done',
      action: { kind: 'delete' },
      progress: { done: 2, refused: 1, left: 0 },
    })
    expect(items).toEqual([
      [1, 'done', null, null],
      [3, 'done', null, null],
      [77, 'refused', 'not-found', null],
    ])
    expect(await listed(desk)).toEqual(['Two'])
    const events = await desk.events(first.id)
    expect(events.at(-1)).toMatchObject({ type: 'tracker.ticket.deleted', actorId: head!.id })
    const { body } = await desk.call<Deleted>(head!, 'GET /deleted')
    expect(body.items.map(({ ticket }) => ticket.number).toSorted()).toEqual([1, 3])
    expect((await desk.call(head!, 'POST /deleted/3/restore')).status).toBe(200)
    expect(await listed(desk)).toEqual(['Two', 'Three'])
  })

  test('by who manages, and nobody else', async () => {
    const asked = { action: { kind: 'delete' }, numbers: [1, 2] }
    for (const who of [agent!, student!]) {
      expect((await bulksBy(desk, who).preview(asked)).body).toMatchObject({
        possible: 0,
        refused: 2,
        reasons: [{ refusal: { code: 'delete-denied' }, tickets: 2 }],
      })
      expect((await bulksBy(desk, who).done(asked)).progress).toMatchObject({ done: 0, refused: 2 })
    }
    expect(await listed(desk)).toEqual(['One', 'Two', 'Three'])
  })

  test('with the rights that there are when their turn comes', async () => {
    const bulks = bulksBy(desk, head!)
    const started = await bulks.started({ action: { kind: 'delete' }, q: 'sort:number' })
    const { db } = trackers.hosts.host
    await db.roleAssignment.deleteMany({ where: { userId: head!.id } })
    await db.$executeRaw`UPDATE core_rights_version SET version = version + 1`
    await trackers.hosts.enrol(head!, desk.courseId, 'teacher')
    await trackers.hosts.runJobs()
    expect((await bulks.get(started)).progress).toMatchObject({ done: 0, refused: 3 })
    expect(await listed(desk)).toEqual(['One', 'Two', 'Three'])
  })
})

describe('parity 39: several tickets are moved to another tracker at once', () => {
  test('each as if by itself, in the order that was asked for, and their old addresses lead there', async () => {
    const bulks = bulksBy(desk, agent!)
    const asked = { action: { kind: 'relocate', tracker: lab.id }, numbers: [3, 1] }
    expect((await bulks.preview(asked)).body).toMatchObject({ possible: 2, refused: 0 })
    const { done, items } = await outcomes(bulks, asked)
    expect(done.action).toEqual({ kind: 'relocate', tracker: { id: lab.id, name: 'The lab' } })
    expect(items).toEqual([
      [3, 'done', null, null],
      [1, 'done', null, null],
    ])
    expect(await listed(lab)).toEqual(['Three', 'One'])
    expect(await listed(desk)).toEqual(['Two'])
    const moved = await desk.call<{ code: string; params: object }>(agent!, 'GET /tickets/3')
    expect(moved.body).toMatchObject({ params: { tracker: lab.id, number: 1 } })
  })

  test('those that others were merged into stay, and so do all where one may not go', async () => {
    await merge(3, 2)
    const asked = { action: { kind: 'relocate', tracker: lab.id }, numbers: [1, 2] }
    const bulks = bulksBy(desk, head!)
    expect((await bulks.preview(asked)).body).toMatchObject({
      possible: 1,
      refused: 1,
      items: [{ number: 2, refusals: [{ code: 'duplicates' }] }],
    })
    expect((await outcomes(bulks, asked)).items).toEqual([
      [1, 'done', null, null],
      [2, 'refused', 'duplicates', 'Two'],
    ])
    const none = (await bulksBy(desk, student!).preview(asked)).body
    expect(none).toMatchObject({
      possible: 0,
      reasons: expect.arrayContaining([{ refusal: { code: 'relocate-denied' }, tickets: 1 }]),
    })
  })

  test('a tracker that somebody does not see is one that does not exist', async () => {
    const far = await trackers.tracker({ preset: 'ticketting', prefix: 'FAR' })
    await trackers.hosts.enrol(head!, far.courseId, 'editingteacher')
    expect((await nameSubtrackers(desk, head!, [lab.id, far.id])).status).toBe(200)
    const told = async (tracker: string) => {
      const { done, items } = await outcomes(bulksBy(desk, agent!), {
        action: { kind: 'relocate', tracker },
        numbers: [1],
      })
      return [done.action, done.progress, items]
    }
    const [seen, absent] = [await told(far.id), await told(trackers.hosts.host.newId())]
    expect(seen).toEqual(absent)
    expect(seen[2]).toEqual([[1, 'refused', 'no-destination', 'One']])
    expect(
      (await bulksBy(desk, head!).preview({ action: { kind: 'relocate', tracker: far.id }, numbers: [1] })).body,
    ).toMatchObject({ possible: 1 })
  })
})
