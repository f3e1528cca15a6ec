import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { Host } from '@guichet/plugin-kit/host'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import type { historyContract } from '../../contract/history.ts'
import { invariants } from '../invariants.ts'
import { settingsBy } from '../testing/settings.ts'
import { useTrackers, type TestTracker, type TicketBody } from '../testing/trackers.ts'
import { autoClose } from './job.ts'

type History = SuccessOf<(typeof historyContract)['operations']['list']>

const DAY = 86_400_000

const trackers = useTrackers()
let desk: TestTracker
let [head, student]: TestPerson[] = []

beforeEach(async () => {
  desk = await trackers.tracker({ preset: 'ticketting', mode: 'strict', path: 'lifecycle' })
  head = await desk.person('editingteacher')
  student = await desk.person('student')
})

const set = (closeAfterDays: number | null, closeWarnDays: number | null) =>
  settingsBy(desk, head!).change({ closeAfterDays, closeWarnDays })
const read = async ({ number }: { number: number }) =>
  (await desk.call<TicketBody>(head!, `GET /tickets/${number}`)).body

async function reported(state: 'WAITING' | 'RESOLVED' | 'RESOLVING'): Promise<TicketBody> {
  return (await desk.move(head!, await desk.report(student!), state)).body
}

/** The rule at work, so many days from now: as the job does by itself, with what it puts into the queue. */
async function daysLater(days: number): Promise<void> {
  const { host } = trackers.hosts
  const queue: Record<string, unknown>[] = [{}]
  const later: Host = {
    ...host,
    now: () => new Date(Date.now() + days * DAY),
    jobs: { enqueue: (_, __, data) => (queue.push(data), Promise.resolve()) },
  }
  for (let data = queue.shift(); data !== undefined; data = queue.shift())
    await host.db.$transaction((tx) => autoClose.run({ data, tx, host: later }), { timeout: 60_000 })
}

async function breaches(): Promise<readonly string[]> {
  const { db } = trackers.hosts.host
  const found: string[] = []
  for (const each of invariants) found.push(...(await db.$transaction((tx) => each.check(tx))))
  return found
}

const told = async ({ id }: TicketBody) =>
  (
    await trackers.hosts.host.db.event.findMany({
      where: { subjectId: id, cause: 'rule' },
      orderBy: { recordedAt: 'asc' },
    })
  ).map(({ type, actorId }) => [type, actorId])

describe('parity 59: tickets that nobody comes back to', () => {
  test('parity 59: are closed after so many days, what is resolved as settled and what is blocked as abandoned; others stay', async () => {
    expect((await set(10, null)).status).toBe(200)
    const [blocked, solved, worked] = [
      await reported('WAITING'),
      await reported('RESOLVED'),
      await reported('RESOLVING'),
    ]
    await daysLater(9)
    expect([(await read(blocked)).state, (await read(solved)).state]).toEqual(['WAITING', 'RESOLVED'])
    await daysLater(11)
    const states = await Promise.all([blocked, solved, worked].map(async (each) => (await read(each)).state))
    expect(states).toEqual(['ABANDONNED', 'VALIDATED', 'RESOLVING'])
    expect(await read(blocked)).toMatchObject({ closed: true, version: blocked.version + 1 })
    const { items } = (await desk.call<History>(student!, `GET /tickets/${blocked.number}/history`)).body
    expect(items.at(-1)).toMatchObject({
      type: 'tracker.ticket.moved',
      actor: null,
      cause: 'rule',
      grantedBy: ['manager'],
      changes: [{ field: 'state', from: 'WAITING', to: 'ABANDONNED' }],
    })
    expect(await breaches()).toEqual([])
  })

  test('are not, while it is not set', async () => {
    const ticket = await reported('WAITING')
    await daysLater(400)
    expect((await read(ticket)).state).toBe('WAITING')
    await set(10, null)
    await set(null, null)
    await daysLater(400)
    expect((await read(ticket)).state).toBe('WAITING')
  })

  test('are announced once before, and closed when as many days have passed', async () => {
    await set(10, 3)
    const ticket = await reported('RESOLVED')
    await daysLater(6)
    expect(await told(ticket)).toEqual([])
    await daysLater(7.5)
    await daysLater(8)
    expect(await told(ticket)).toEqual([['tracker.ticket.closing_announced', null]])
    const { items } = (await desk.call<History>(student!, `GET /tickets/${ticket.number}/history`)).body
    const change = items.at(-1)!.changes[0]!
    expect(items.at(-1)).toMatchObject({ actor: null, version: null, changes: [{ field: 'closing' }] })
    // The very moment, which is another day elsewhere.
    const ahead = 'at' in change ? new Date(change.at).getTime() - Date.now() : 0
    expect(Math.abs(ahead - 10.5 * DAY)).toBeLessThan(60_000)
    await daysLater(10.4)
    expect((await read(ticket)).state).toBe('RESOLVED')
    await daysLater(10.6)
    await daysLater(10.7)
    expect((await read(ticket)).state).toBe('VALIDATED')
    expect((await told(ticket)).map(([type]) => type)).toEqual([
      'tracker.ticket.closing_announced',
      'tracker.ticket.moved',
    ])
    expect(await breaches()).toEqual([])
  })

  test('are announced for as long as was promised also where the rule is new and they have been idle for long', async () => {
    const ticket = await reported('RESOLVED')
    await set(10, 3)
    await daysLater(100)
    await daysLater(102)
    expect((await read(ticket)).state).toBe('RESOLVED')
    await daysLater(103.1)
    expect((await read(ticket)).state).toBe('VALIDATED')
  })

  test('are postponed by a comment, by a note, by a change and by one of private fields, and announced anew', async () => {
    await set(10, 3)
    const { db } = trackers.hosts.host
    const happens = async (days: number, what: object, ticket: TicketBody) =>
      db.trackerTicket.updateMany({
        where: { id: ticket.id },
        data: Object.fromEntries(Object.keys(what).map((key) => [key, new Date(Date.now() + days * DAY)])),
      })
    const [commented, noted, quiet] = [await reported('RESOLVED'), await reported('WAITING'), await reported('WAITING')]
    await daysLater(8)
    await happens(9, { updatedAt: 0, commentedAt: 0 }, commented)
    await happens(9, { notedAt: 0 }, noted)
    const run = { quietFrom: quiet.version, quietTo: quiet.version + 1, quietAt: new Date(Date.now() + 9 * DAY) }
    await db.trackerTicket.updateMany({ where: { id: quiet.id }, data: run })
    await daysLater(12)
    const rest = async () => Promise.all([commented, noted, quiet].map(async (each) => (await read(each)).state))
    expect(await rest()).toEqual(['RESOLVED', 'WAITING', 'WAITING'])
    await daysLater(16.5)
    expect(await Promise.all([commented, noted, quiet].map(async (each) => (await told(each)).length))).toEqual([
      2, 2, 2,
    ])
    await daysLater(20)
    expect(await rest()).toEqual(['VALIDATED', 'ABANDONNED', 'ABANDONNED'])
  })

  test('are not announced while domain refuses it, and are once it does not', async () => {
    await settingsBy(desk, head!).change({ openDependencyBlocks: true, closeAfterDays: 10, closeWarnDays: 3 })
    const [waiting, needed] = [await reported('WAITING'), await desk.report(student!)]
    await desk.call(head!, `PUT /tickets/${waiting.number}/dependencies/${needed.number}`)
    await daysLater(8)
    await daysLater(20)
    expect(await told(waiting)).toEqual([])
    await desk.move(head!, needed, 'ABANDONNED')
    await daysLater(20)
    await daysLater(22)
    expect([(await told(waiting)).length, (await read(waiting)).state]).toEqual([1, 'WAITING'])
    await daysLater(23.1)
    expect((await read(waiting)).state).toBe('ABANDONNED')
    expect(await breaches()).toEqual([])
  })

  test('are announced anew where something came in the way of what had been announced', async () => {
    await settingsBy(desk, head!).change({ openDependencyBlocks: true, closeAfterDays: 10, closeWarnDays: 3 })
    const [waiting, needed] = [await reported('WAITING'), await desk.report(student!)]
    await daysLater(8)
    await desk.call(head!, `PUT /tickets/${waiting.number}/dependencies/${needed.number}`)
    await daysLater(12)
    expect((await read(waiting)).state).toBe('WAITING')
    await desk.move(head!, needed, 'ABANDONNED')
    await daysLater(13)
    await daysLater(15)
    expect([(await told(waiting)).length, (await read(waiting)).state]).toEqual([2, 'WAITING'])
    await daysLater(16.1)
    expect((await read(waiting)).state).toBe('ABANDONNED')
  })

  test('are not announced where the rules grant no closing, which is told to who configures', async () => {
    const settings = settingsBy(desk, head!)
    const { matrix } = (await settings.get()).workflow
    await settings.change({ closeAfterDays: 10, closeWarnDays: 3 })
    const closing = async () =>
      (await settings.get()).findings.flatMap(({ code, ...of }) =>
        code === 'closing-refused' && 'to' in of ? [[of.state, of.to]] : [],
      )
    expect(await closing()).toEqual([])
    const granted = { ...matrix, manager: { ...matrix.manager, WAITING: {} } }
    expect((await settings.preview({ matrix: granted })).body.findings).toContainEqual(
      expect.objectContaining({ code: 'closing-refused', state: 'WAITING', to: 'ABANDONNED', severity: 'warning' }),
    )
    await settings.change({ matrix: granted })
    expect(await closing()).toEqual([['WAITING', 'ABANDONNED']])
    const ticket = await reported('WAITING')
    await daysLater(8)
    await daysLater(20)
    expect([(await told(ticket)).length, (await read(ticket)).state]).toEqual([0, 'WAITING'])
  })

  test('stay as they are where domain refuses it, and hold up nobody', async () => {
    await settingsBy(desk, head!).change({ openDependencyBlocks: true, closeAfterDays: 10 })
    const [waiting, needed, other] = [await reported('WAITING'), await desk.report(student!), await reported('WAITING')]
    await desk.call(head!, `PUT /tickets/${waiting.number}/dependencies/${needed.number}`)
    await daysLater(11)
    expect([(await read(waiting)).state, (await read(other)).state]).toEqual(['WAITING', 'ABANDONNED'])
    expect(await told(waiting)).toEqual([])
  })

  test('are closed once by two at work at once, and cut off and begun again', async () => {
    await set(10, null)
    const tickets = await Promise.all(Array.from({ length: 60 }, () => reported('RESOLVED')))
    await Promise.all([daysLater(11), daysLater(11)])
    await daysLater(12)
    const rows = await trackers.hosts.host.db.trackerTicket.findMany({ where: { trackerId: desk.id } })
    expect(rows.map(({ state, version }) => [state, version])).toEqual(
      tickets.map(({ version }) => ['VALIDATED', version + 1]),
    )
    expect(await breaches()).toEqual([])
  })

  test('are closed by the job of the queue itself', async () => {
    await set(1, null)
    const ticket = await reported('WAITING')
    const { host } = trackers.hosts
    const at = new Date(Date.now() - 2 * DAY)
    await host.db.trackerTicket.updateMany({ where: { id: ticket.id }, data: { updatedAt: at } })
    await host.db.$transaction((tx) => autoClose.run({ data: {}, tx, host }))
    await trackers.hosts.runJobs()
    expect((await read(ticket)).state).toBe('ABANDONNED')
  })
})

describe('its settings', () => {
  test('are off at first, told in the history of the settings, and announce no later than they close', async () => {
    expect((await settingsBy(desk, head!).get()).settings).toMatchObject({ closeAfterDays: null, closeWarnDays: null })
    await set(30, 7)
    const { items } = await settingsBy(desk, head!).history()
    expect(items.at(-1)?.changes.toSorted((a, b) => a.field.localeCompare(b.field))).toEqual([
      { field: 'closeAfterDays', from: null, to: 30 },
      { field: 'closeWarnDays', from: null, to: 7 },
    ])
    const refused = await set(7, 7)
    expect([refused.status, refused.body.code]).toEqual([422, 'tracker.settings.warn_days'])
    expect((await set(0, null)).status).toBe(400)
    // Without closing nothing is announced.
    expect((await set(null, 5)).body.settings).toMatchObject({ closeAfterDays: null, closeWarnDays: null })
  })
})
