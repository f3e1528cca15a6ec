import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { BULK_MAX } from '../../contract/bulk-words.ts'
import { fill, minute } from '../testing/fill.test-data.ts'
import { settingsBy } from '../testing/settings.ts'
import { useTrackers, type TestTracker, type TicketBody } from '../testing/trackers.ts'
import { bulksBy } from './testing/api-bulks.ts'

const trackers = useTrackers()
let tracker: TestTracker
let head: TestPerson
let agent: TestPerson
let student: TestPerson

beforeEach(async () => {
  tracker = await trackers.tracker({ preset: 'ticketting', mode: 'strict', path: 'lifecycle', prefix: 'SI' })
  head = await tracker.person('editingteacher')
  agent = await tracker.person('teacher')
  student = await tracker.person('student')
})

const reports = async (who: TestPerson, ...descriptions: string[]): Promise<TicketBody[]> => {
  const made: TicketBody[] = []
  for (const description of descriptions) made.push(await tracker.report(who, description))
  return made
}
const get = async (number: number) => (await tracker.call<TicketBody>(head, `GET /tickets/${number}`)).body
const numbersOf = (tickets: readonly { number: number }[]) => tickets.map(({ number }) => number)

test('parity 39: several tickets are moved at once, each with its own decision, change and event', async () => {
  const [first, second, third] = await reports(student, 'One', 'Two', 'Three')
  await tracker.move(head, second!, 'ABANDONNED')
  await tracker.move(head, third!, 'RESOLVING')
  const asked = { action: { kind: 'move', to: 'RESOLVING' }, numbers: [1, 2, 3] }
  const bulks = bulksBy(tracker, agent)

  const preview = await bulks.preview(asked)
  expect(preview).toMatchObject({
    status: 200,
    body: {
      total: 3,
      possible: 1,
      unchanged: 1,
      refused: 1,
      reasons: [{ refusal: { code: 'no-such-move' }, tickets: 1 }],
      items: [{ number: 2, key: 'SI-2', summary: 'Two', state: 'ABANDONNED', refusals: [{ code: 'no-such-move' }] }],
    },
  })
  expect((await get(1)).state).toBe('POSTED')

  const done = await bulks.done(asked)
  expect(done).toMatchObject({
    stage: 'done',
    action: { kind: 'move', to: 'RESOLVING' },
    progress: { done: 1, unchanged: 1, refused: 1, left: 0 },
  })
  expect(
    (await bulks.items(done)).map(({ number, outcome, refusals }) => [number, outcome, refusals[0]?.code]),
  ).toEqual([
    [1, 'done', undefined],
    [2, 'refused', 'no-such-move'],
    [3, 'unchanged', undefined],
  ])
  expect([(await get(1)).state, (await get(2)).state]).toEqual(['RESOLVING', 'ABANDONNED'])
  expect(await tracker.events(first!.id)).toMatchObject([
    { type: 'tracker.ticket.created' },
    { type: 'tracker.ticket.moved', version: 2, actorId: agent.id, changes: { state: ['POSTED', 'RESOLVING'] } },
  ])
  const { body } = await bulks.call<string>(`GET /bulks/${done.id}/report`)
  expect(body.split('\r\n')).toEqual([
    '\uFEFFticket,outcome,reasons,summary,state',
    'SI-1,done,,One,RESOLVING',
    'SI-2,refused,no-such-move,Two,ABANDONNED',
    'SI-3,unchanged,,Three,RESOLVING',
    '',
  ])
})

test('what a preview says is what becomes of them, for everybody and each way', async () => {
  await reports(student, 'One', 'Two', 'Three')
  await tracker.assign(head, await get(2), agent)
  await tracker.call(agent, 'PUT /tickets/3/watch')
  const actions = [
    { kind: 'watch' },
    { kind: 'unwatch' },
    { kind: 'assign', assignee: student.id },
    { kind: 'assign', assignee: agent.id },
    { kind: 'assign', assignee: null },
    { kind: 'move', to: 'PUBLISHED' },
    { kind: 'move', to: 'VALIDATED' },
    { kind: 'move', to: 'POSTED' },
  ]
  for (const action of actions) {
    for (const who of [student, agent, head]) {
      const bulks = bulksBy(tracker, who)
      const asked = { action, numbers: [3, 1, 2, 77] }
      const { body: preview } = await bulks.preview(asked)
      const done = await bulks.done(asked)
      expect({ action, ...done.progress }).toEqual({
        action,
        done: preview.possible,
        unchanged: preview.unchanged,
        refused: preview.refused,
        left: 0,
      })
      const refused = (await bulks.items(done)).filter(({ outcome }) => outcome === 'refused')
      expect(refused.map(({ number, refusals }) => [number, refusals])).toEqual(
        preview.items.map(({ number, refusals }) => [number, refusals]),
      )
    }
  }
})

test('several go to an end of the priority stack, in the order they were named in; closed ones have no place in it', async () => {
  const [first] = await reports(student, 'One', 'Two', 'Three', 'Four')
  await tracker.move(head, first!, 'ABANDONNED')
  const stack = async () =>
    (await tracker.call<{ numbers: number[] }>(await tracker.person('manager'), 'GET /stack')).body.numbers
  expect(await stack()).toEqual([4, 3, 2])
  const top = { action: { kind: 'rank', to: 'top' }, numbers: [1, 2, 3] }
  expect((await bulksBy(tracker, agent).preview(top)).body).toMatchObject({
    refused: 3,
    reasons: [{ refusal: { code: 'rank-denied' } }],
  })
  expect((await bulksBy(tracker, agent).done(top)).progress).toMatchObject({ done: 0, refused: 3 })
  expect((await bulksBy(tracker, head).preview(top)).body).toMatchObject({ possible: 2, refused: 1 })
  const done = await bulksBy(tracker, head).done(top)
  expect(done.progress).toMatchObject({ done: 2, refused: 1 })
  expect(await stack()).toEqual([2, 3, 4])
  await bulksBy(tracker, head).done({ action: { kind: 'rank', to: 'bottom' }, numbers: [2, 3] })
  expect(await stack()).toEqual([4, 2, 3])
})

test('all that a query finds, as it is when it is asked; what words find too', async () => {
  await reports(student, 'A lamp', 'A chair', 'Another lamp')
  const bulks = bulksBy(tracker, head)
  const asked = { action: { kind: 'assign', assignee: agent.id }, q: 'lamp sort:number' }
  expect((await bulks.preview(asked)).body).toMatchObject({ total: 2, possible: 2 })
  const done = await bulks.done(asked)
  expect((await bulks.items(done)).map(({ number, outcome }) => [number, outcome])).toEqual([
    [1, 'done'],
    [3, 'done'],
  ])
  expect(done.action).toMatchObject({ assignee: { id: agent.id, name: agent.name } })
  expect((await get(2)).assignee).toBeNull()
})

describe('what cannot be begun says why, and nothing is begun', () => {
  const move = { kind: 'move', to: 'OPEN' }
  test.each<[string, object, number, string]>([
    ['no ticket', { action: move, q: 'nothinghasthis' }, 422, 'tracker.bulk.nothing'],
    ['numbers and a query', { action: move, numbers: [1], q: '' }, 400, 'request.invalid'],
    ['neither', { action: move }, 400, 'request.invalid'],
    ['a faulty query', { action: move, q: 'mood:bad' }, 400, 'request.invalid'],
    ['no such action', { action: { kind: 'explode' }, numbers: [1] }, 400, 'request.invalid'],
    [
      'too many',
      { action: move, numbers: Array.from({ length: BULK_MAX + 1 }, (_, i) => i + 1) },
      400,
      'request.invalid',
    ],
  ])('%s', async (_, asked, status, code) => {
    const bulks = bulksBy(tracker, head)
    const answer = await bulks.start(asked)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect((await bulks.call<{ items: [] }>('GET /bulks')).body.items).toEqual([])
  })

  test('a query that finds more than are changed together', async () => {
    await fill(
      tracker,
      Array.from({ length: BULK_MAX + 1 }, (_, i) => ({
        state: 'OPEN',
        closed: false,
        reporterId: student.id,
        assigneeId: null,
        at: minute(i),
      })),
    )
    const bulks = bulksBy(tracker, head)
    for (const ask of [bulks.preview, bulks.start]) {
      const { status, body } = await ask({ action: move, q: 'is:open' })
      expect([status, body.code, body.params]).toEqual([422, 'tracker.bulk.too_many', { most: BULK_MAX }])
    }
    expect((await bulks.preview({ action: move, q: 'is:open number:<=1000' })).body.total).toBe(BULK_MAX)
  })
})

test('a ticket that one may not read is as one that is not there, by its number and by a query', async () => {
  const [own] = await reports(student, 'Mine')
  await reports(head, 'Hidden wistaria')
  const bulks = bulksBy(tracker, student)
  const asked = { action: { kind: 'watch' }, numbers: [1, 2, 999] }
  const preview = (await bulks.preview(asked)).body
  expect(preview.items.map(({ summary, state, refusals }) => ({ summary, state, refusals }))).toEqual(
    Array.from({ length: 2 }, () => ({ summary: null, state: null, refusals: [{ code: 'not-found' }] })),
  )
  const done = await bulks.done(asked)
  const [, hidden, absent] = await bulks.items(done)
  expect({ ...hidden, place: 0, number: 0, key: '' }).toEqual({ ...absent, place: 0, number: 0, key: '' })
  for (const q of ['', 'wistaria', '-is:mine', '#2', 'number:2'])
    expect((await bulks.preview({ action: { kind: 'watch' }, q })).body.total, q).toBe(q === '' ? 1 : 0)
  const report = await bulks.call<string>(`GET /bulks/${done.id}/report`)
  expect(JSON.stringify([preview, report.body])).not.toContain('wistaria')
  expect(own!.number).toBe(1)
})

test('rights are those of the moment at which a ticket’s turn comes, not those of the beginning', async () => {
  await reports(student, 'One', 'Two')
  const bulks = bulksBy(tracker, agent)
  const asked = { action: { kind: 'move', to: 'RESOLVING' }, numbers: [1, 2] }
  expect((await bulks.preview(asked)).body.possible).toBe(2)
  const started = await bulks.started(asked)
  await settingsBy(tracker, head).change({
    preset: 'taskspread',
    enabledStates: ['OPEN', 'WAITING', 'RESOLVED', 'ABANDONNED'] as never,
  })
  await trackers.hosts.runJobs()
  expect(await bulks.get(started)).toMatchObject({ stage: 'done', progress: { done: 0, refused: 2 } })
  expect((await bulks.items(started)).map(({ refusals }) => refusals[0]?.code)).toEqual([
    'state-disabled',
    'state-disabled',
  ])
})

test('who has been suspended meanwhile does nothing any more', async () => {
  await reports(student, 'One')
  const started = await bulksBy(tracker, agent).started({ action: { kind: 'move', to: 'OPEN' }, numbers: [1] })
  const { db } = trackers.hosts.host
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: agent.id }, data: { suspendedAt: new Date() } })
    await tx.$executeRaw`UPDATE core_rights_version SET version = version + 1`
  })
  await trackers.hosts.runJobs()
  expect((await get(1)).state).toBe('POSTED')
  const [item] = await db.trackerBulkItem.findMany({ where: { trackerId: tracker.id, bulkId: started.id } })
  expect(item).toMatchObject({ outcome: 'refused', refusals: [{ code: 'not-found' }] })
})

test('it is one’s own: nobody else finds it, looks into it, or stops it', async () => {
  await reports(student, 'One')
  const started = await bulksBy(tracker, agent).started({ action: { kind: 'watch' }, numbers: [1] })
  const absent = trackers.hosts.host.newId()
  const others = bulksBy(tracker, head)
  expect((await others.call<{ items: [] }>('GET /bulks')).body.items).toEqual([])
  for (const id of [started.id, absent]) {
    const answers = [
      await others.call(`GET /bulks/${id}`),
      await others.call(`GET /bulks/${id}/items`),
      await others.call(`GET /bulks/${id}/report`),
      await others.cancel({ id }),
      await others.resume({ id }),
    ]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [404, 'tracker.bulk.not_found']),
    )
  }
  const { body } = await bulksBy(tracker, agent).call<{ items: { id: string }[] }>('GET /bulks')
  expect(body.items.map(({ id }) => id)).toEqual([started.id])
})

test('what is sent again under one key is begun once', async () => {
  const made = await reports(student, 'One', 'Two')
  const bulks = bulksBy(tracker, agent)
  const asked = { action: { kind: 'watch' }, numbers: numbersOf(made) }
  const key = { 'idempotency-key': 'watch-these-two-1' }
  const [first, second] = [await bulks.start(asked, key), await bulks.start(asked, key)]
  expect(second.body).toEqual(first.body)
  await trackers.hosts.runJobs()
  expect((await bulks.get(first.body)).progress).toMatchObject({ done: 2 })
})
