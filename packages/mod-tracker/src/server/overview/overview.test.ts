import type { TestPerson } from '@guichet/plugin-kit/testing'
import { describe, expect, test } from 'vitest'
import type { RecentTicket, TrackerSummary, WaitingTicket } from '../../contract/overview.ts'
import { fill, minute } from '../testing/fill.test-data.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'
import { callerAs } from '../caller.ts'
import { overview } from './overview.ts'

// By the host's own operations: what leaves is what counts.

const trackers = useTrackers()

interface OverviewBody {
  readonly summaries: readonly { readonly activity: string; readonly summary: TrackerSummary }[]
  readonly waiting: {
    readonly items: readonly { readonly activity: { id: string; name: string }; readonly payload: WaitingTicket }[]
    readonly more: boolean
  }
}
interface RecentBody {
  readonly items: readonly { readonly id: string; readonly type: string; readonly payload: RecentTicket }[]
  readonly next: string | null
}

async function overviewOf(person: TestPerson, { courseId }: TestTracker): Promise<OverviewBody> {
  const { status, body } = await person.call<OverviewBody>(`GET /api/v1/overview?course=${courseId}`)
  expect(status).toBe(200)
  return body
}
const waitingFor = async (person: TestPerson, tracker: TestTracker) =>
  (await overviewOf(person, tracker)).waiting.items.map(({ payload: { number, reason } }) => [number, reason])
async function recentOf(person: TestPerson, { courseId }: TestTracker, more = ''): Promise<RecentBody> {
  const { status, body } = await person.call<RecentBody>(`GET /api/v1/overview/recent?course=${courseId}${more}`)
  expect(status).toBe(200)
  return body
}

describe('a tracker in a few figures', () => {
  test('parity 57: for who works there: what is open, by state, what is theirs, and what is new to them', async () => {
    const desk = await trackers.tracker()
    const [student, agent] = [await desk.person('student'), await desk.person('editingteacher')]
    const first = await desk.report(student)
    await desk.report(student)
    const { body: taken } = await desk.assign(agent, first, agent)
    await desk.move(agent, taken, 'RESOLVING')
    expect((await overviewOf(agent, desk)).summaries).toEqual([
      {
        activity: desk.id,
        summary: {
          open: { count: 2, more: false },
          states: { POSTED: 1, RESOLVING: 1 },
          work: { count: 1, more: false },
          mine: { count: 0, more: false },
          unread: { count: 1, more: false },
          readsAll: true,
        },
      },
    ])
  })

  test('for who reports there: theirs alone', async () => {
    const desk = await trackers.tracker({ preset: 'ticketting' })
    const [ines, theo] = [await desk.person('student'), await desk.person('student')]
    await desk.report(ines)
    await desk.report(theo)
    const [{ summary } = {} as never] = (await overviewOf(ines, desk)).summaries
    expect(summary).toMatchObject({ open: { count: 1 }, states: { POSTED: 1 }, work: null, mine: { count: 1 } })
    expect(summary).toMatchObject({ unread: { count: 0 }, readsAll: false })
  })

  test('counts no further than people read', async () => {
    const desk = await trackers.tracker()
    const [student, agent] = [await desk.person('student'), await desk.person('manager')]
    const ticket = { state: 'OPEN', closed: false, reporterId: student.id, assigneeId: agent.id } as const
    await fill(
      desk,
      Array.from({ length: 1_050 }, (_, n) => ({ ...ticket, at: minute(n) })),
    )
    const [{ summary } = {} as never] = (await overviewOf(agent, desk)).summaries
    const most = { count: 999, more: true }
    expect(summary).toMatchObject({ open: most, work: most, unread: { count: 20, more: true } })
  })

  test('is asked in as many queries for all of a person’s trackers as for one', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => trackers.tracker()))
    const manager = await trackers.hosts.admin()
    let asked = 0
    const db = new Proxy(trackers.hosts.host.db, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        if (key === '$queryRaw') asked++
        return value
      },
    })
    const host = { ...trackers.hosts.host, db }
    const readers = await Promise.all(
      all.map(async ({ id }) => {
        const activity = (await trackers.hosts.host.activities.find(id))!
        const { can } = await callerAs(trackers.hosts.host, activity, manager.id)
        return { actorId: manager.id, activity, can, host }
      }),
    )
    expect((await overview.summaries(readers)).size).toBe(5)
    expect(asked).toBe(1)
    expect(await overview.waiting(readers, 6)).toEqual([])
    // Their rules, and what waits by them.
    expect(asked).toBe(3)
    expect((await overview.summaries([])).size).toBe(0)
    expect(asked).toBe(3)
  })
})

describe('what waits', () => {
  test('for an agent: what nobody has, then what is in their hands; not what waits for somebody else', async () => {
    const desk = await trackers.tracker()
    const [student, agent] = [await desk.person('student'), await desk.person('editingteacher')]
    const first = await desk.report(student)
    expect(await waitingFor(agent, desk)).toEqual([[first.number, 'untaken']])
    const { body: taken } = await desk.assign(agent, first, agent)
    expect(await waitingFor(agent, desk)).toEqual([[first.number, 'work']])
    await desk.move(agent, taken, 'WAITING')
    expect(await waitingFor(agent, desk)).toEqual([])
  })

  test('for a reporter: news of theirs until they have seen it, and what is solved until they say so', async () => {
    const desk = await trackers.tracker({ mode: 'relaxed' })
    const [student, agent] = [await desk.person('student'), await desk.person('editingteacher')]
    const ticket = await desk.report(student)
    expect(await waitingFor(student, desk)).toEqual([])
    const { body: opened } = await desk.move(agent, ticket, 'OPEN')
    expect(await waitingFor(student, desk)).toEqual([[ticket.number, 'news']])
    const see = (version: number) =>
      desk.call(student, `POST /tickets/${ticket.number}/seen`, { body: { version } }).then(({ status }) => status)
    expect(await see(opened.version)).toBe(200)
    expect(await waitingFor(student, desk)).toEqual([])
    const { body: resolved } = await desk.move(agent, opened, 'RESOLVED')
    expect(await see(resolved.version)).toBe(200)
    expect(await waitingFor(student, desk)).toEqual([[ticket.number, 'settled']])
    await desk.move(student, resolved, 'VALIDATED')
    expect(await waitingFor(student, desk)).toEqual([])
  })

  test('is at most six things, each once, and says when there are more', async () => {
    const desk = await trackers.tracker()
    const agent = await desk.person('editingteacher')
    const ticket = { state: 'OPEN', closed: false, reporterId: agent.id, assigneeId: agent.id } as const
    await fill(
      desk,
      Array.from({ length: 6 }, (_, n) => ({ ...ticket, at: minute(n) })),
    )
    expect(await waitingFor(agent, desk)).toEqual([6, 5, 4, 3, 2, 1].map((number) => [number, 'work']))
    expect((await overviewOf(agent, desk)).waiting.more).toBe(false)
    await fill(desk, [{ ...ticket, at: minute(9) }], 7)
    expect((await overviewOf(agent, desk)).waiting).toMatchObject({ more: true, items: { length: 6 } })
  })
})

describe('what happened lately', () => {
  test('parity 57: is told newest first, with the ticket it happened to and the history’s own entry', async () => {
    const desk = await trackers.tracker()
    const student = await desk.person('student', { givenName: 'Inès', familyName: 'Garnier' })
    const agent = await desk.person('editingteacher', { givenName: 'Marc', familyName: 'Oliveira' })
    const ticket = await desk.report(student, 'The projector is dead')
    await desk.assign(agent, ticket, agent)
    const { items, next } = await recentOf(agent, desk)
    const marc = { id: agent.id, name: 'Marc Oliveira' }
    expect(next).toBeNull()
    expect(items.map(({ type, payload }) => [type, payload.entry.actor?.name])).toEqual([
      ['tracker.ticket.assigned', 'Marc Oliveira'],
      ['tracker.ticket.created', 'Inès Garnier'],
    ])
    expect(items[0]!.payload).toMatchObject({
      ticket: { number: ticket.number, key: ticket.key, summary: 'The projector is dead' },
      entry: { actor: marc, changes: [{ field: 'assignee', from: null, to: marc }] },
    })
  })

  test('is, for who reads only their own, only of those, however much happens around', async () => {
    const desk = await trackers.tracker({ preset: 'ticketting' })
    const [ines, theo] = [await desk.person('student'), await desk.person('student')]
    const mine = await desk.report(ines)
    for (let n = 0; n < 60; n++) await desk.report(theo)
    const { items } = await recentOf(ines, desk)
    expect(items.map(({ payload }) => payload.ticket.number)).toEqual([mine.number])
    expect(JSON.stringify(await recentOf(ines, desk))).not.toContain(theo.id)
  })

  test('comes in pages without a gap or a double, and ends', async () => {
    const desk = await trackers.tracker()
    const agent = await desk.person('editingteacher')
    for (let n = 0; n < 7; n++) await desk.report(agent)
    const seen: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { items, next }: RecentBody = await recentOf(agent, desk, `&limit=3${cursor && `&cursor=${cursor}`}`)
      seen.push(...items.map(({ payload }) => payload.ticket.number))
      cursor = next
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
  })

  test('leaves out what an import brought, and goes with the right to read', async () => {
    const desk = await trackers.tracker({ preset: 'ticketting' })
    const student = await desk.person('student')
    await desk.report(student)
    const { db } = trackers.hosts.host
    await db.event.updateMany({ where: { activityId: desk.id }, data: { origin: 'import' } })
    expect((await recentOf(student, desk)).items).toEqual([])
    await db.event.updateMany({ where: { activityId: desk.id }, data: { origin: 'live' } })
    expect((await recentOf(student, desk)).items).toHaveLength(1)
    const stranger = await trackers.hosts.person()
    expect((await recentOf(stranger, desk)).items).toEqual([])
    expect(await overviewOf(stranger, desk)).toEqual({ failed: [], summaries: [], waiting: { items: [], more: false } })
  })

  test.each(['x', Buffer.from('["x"]').toString('base64url'), Buffer.from('[1]').toString('base64url')])(
    'has no page at %s',
    async (cursor) => {
      const person = await trackers.hosts.person()
      expect((await person.call(`GET /api/v1/overview/recent?cursor=${cursor}`)).status).toBe(400)
    },
  )
})
