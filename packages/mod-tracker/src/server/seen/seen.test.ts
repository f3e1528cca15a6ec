import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { seenContract } from '../../contract/seen.ts'
import { fill, minute } from '../testing/fill.test-data.ts'
import {
  useTrackers,
  type ListBody,
  type ProblemBody,
  type Seen,
  type TestTracker,
  type TicketBody,
} from '../testing/trackers.ts'
import { callerAs } from '../caller.ts'
import { seeTicket } from './see.ts'

type Answer = SuccessOf<(typeof seenContract)['operations']['see']>

const trackers = useTrackers()
let desk: TestTracker
let agent: TestPerson
let student: TestPerson

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting', mode: 'strict', path: 'lifecycle' })
  agent = await desk.person('teacher')
  student = await desk.person('student')
})

const see = (person: TestPerson, { number, version }: Seen) =>
  desk.call<Answer & ProblemBody>(person, `POST /tickets/${number}/seen`, { body: { version } })
const read = async (person: TestPerson, { number }: Pick<Seen, 'number'>) =>
  (await desk.call<TicketBody>(person, `GET /tickets/${number}`)).body
const kept = (person: TestPerson, ticket: TicketBody) =>
  trackers.hosts.host.db.trackerSeen.findMany({ where: { ticketId: ticket.id, userId: person.id } })

describe('saying that one has seen a ticket', () => {
  test('is kept once per person, and never goes back', async () => {
    const ticket = await desk.report(student)
    const { body: taken } = await desk.assign(agent, ticket, agent)
    const colleague = await desk.person('teacher')
    const { body: working } = await desk.move(agent, taken, 'RESOLVING')
    for (const version of [2, 3, 3, 1]) {
      expect(await see(colleague, { ...working, version })).toMatchObject({ status: 200, body: { opened: null } })
    }
    expect(await kept(colleague, ticket)).toMatchObject([{ version: 3 }])
  })

  test('of a version there is not yet keeps the one there is', async () => {
    const ticket = await desk.report(agent)
    const colleague = await desk.person('student')
    await desk.assign(agent, ticket, agent)
    expect((await see(colleague, ticket)).status).toBe(404)
    const mine = await desk.report(colleague)
    await desk.assign(agent, mine, agent)
    await see(colleague, { ...mine, version: 2_000_000_000 })
    expect(await kept(colleague, mine)).toMatchObject([{ version: 2 }])
  })

  test('of a ticket that is not there, or not to be read, is the same 404, and leaves nothing', async () => {
    const ticket = await desk.report(agent)
    const hidden = await see(student, ticket)
    const absent = await see(student, { number: 999_999, version: 1 })
    expect([hidden.status, hidden.body.code]).toEqual([404, 'tracker.ticket.not_found'])
    expect({ ...absent.body, requestId: '' }).toEqual({ ...hidden.body, requestId: '' })
    expect(await kept(student, ticket)).toEqual([])
  })

  test.each([[{ version: 0 }], [{ version: 1.5 }], [{ version: '1' }], [{}], [{ version: 1, opened: true }]])(
    'with %j is refused',
    async (body) => {
      const { number } = await desk.report(student)
      expect((await desk.call(agent, `POST /tickets/${number}/seen`, { body })).status).toBe(400)
    },
  )
})

describe('a posted ticket', () => {
  test('parity 12: is opened by who can work on it, once, with the cause and the role in the log; a GET opens nothing', async () => {
    const ticket = await desk.report(student)
    await read(agent, ticket)
    expect(await desk.events(ticket.id)).toHaveLength(1)
    const { status, body } = await see(agent, ticket)
    expect(status).toBe(200)
    expect(body.opened).toMatchObject({ state: 'OPEN', version: 2, unread: false })
    expect(body.opened).toEqual(await read(agent, ticket))
    const [, opened] = await trackers.hosts.host.events.of(ticket.id, { limit: 10 })
    expect(opened).toMatchObject({
      type: 'tracker.ticket.moved',
      cause: 'viewed',
      actorId: agent.id,
      subjectVersion: 2,
      grantedBy: ['developer'],
      changes: { state: ['POSTED', 'OPEN'] },
    })
    expect((await see(agent, ticket)).body.opened).toBeNull()
    expect(await desk.events(ticket.id)).toHaveLength(2)
    expect(await kept(agent, ticket)).toMatchObject([{ version: 2 }])
  })

  test('is not opened by its author, nor by who cannot work on it', async () => {
    const own = await desk.report(agent)
    expect((await see(agent, own)).body.opened).toBeNull()
    const theirs = await desk.report(student)
    expect((await see(student, theirs)).body.opened).toBeNull()
    expect([(await read(agent, own)).state, (await read(student, theirs)).state]).toEqual(['POSTED', 'POSTED'])
  })

  test('that a colleague changed meanwhile is seen as it was, and left as it is', async () => {
    const ticket = await desk.report(student)
    const colleague = await desk.person('teacher')
    await desk.assign(colleague, ticket, colleague)
    expect((await see(agent, ticket)).body.opened).toBeNull()
    expect(await read(agent, ticket)).toMatchObject({ state: 'POSTED', version: 2, unread: true })
    expect(await kept(agent, ticket)).toMatchObject([{ version: 1 }])
  })

  test('that changes while it is being opened is left to the colleague: seen, not opened, no failure', async () => {
    const { host } = trackers.hosts
    const ticket = await desk.report(student)
    const colleague = await desk.person('teacher')
    const caller = await callerAs(host, (await host.activities.find(desk.id))!, agent.id)
    const overtaken: typeof host.change = async (cause, work) => {
      await desk.move(colleague, ticket, 'WAITING')
      return host.change(cause, work)
    }
    const outcome = await seeTicket({ ...caller, host: { ...host, change: overtaken } }, ticket)
    expect(outcome).toMatchObject({ ok: true, value: { body: { opened: null } } })
    expect(await kept(agent, ticket)).toMatchObject([{ version: 1 }])
    expect(await read(agent, ticket)).toMatchObject({ state: 'WAITING', version: 2, unread: true })
  })

  test('seen by many at once is opened once', async () => {
    const ticket = await desk.report(student)
    const agents = [agent, await desk.person('teacher'), await desk.person('teacher')]
    const answers = await Promise.all([...agents, ...agents].map((person) => see(person, ticket)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(answers.filter(({ body }) => body.opened !== null)).toHaveLength(1)
    expect(await desk.events(ticket.id)).toHaveLength(2)
  })
})

describe('unread, in lists and in the ticket', () => {
  const unreadOf = async (person: TestPerson) => {
    const { body } = await desk.call<ListBody>(person, 'GET /tickets?limit=100')
    return new Map(body.items.map(({ number, unread }) => [number, unread]))
  }

  test('is what changed since one saw it, by somebody else', async () => {
    const ines = await desk.person('student')
    const ticket = await desk.report(ines)
    expect((await unreadOf(ines)).get(ticket.number)).toBe(false)
    expect((await unreadOf(agent)).get(ticket.number)).toBe(true)
    const { body: taken } = await desk.assign(agent, ticket, agent)
    expect(taken.unread).toBe(false)
    expect((await unreadOf(agent)).get(ticket.number)).toBe(false)
    expect((await unreadOf(ines)).get(ticket.number)).toBe(true)
    expect((await read(ines, ticket)).unread).toBe(true)
    await see(ines, taken)
    expect((await read(ines, ticket)).unread).toBe(false)
    await desk.move(agent, taken, 'RESOLVING')
    expect((await unreadOf(ines)).get(ticket.number)).toBe(true)
  })

  test('is not what an import brought, until it changes', async () => {
    const { db } = trackers.hosts.host
    const [id] = await fill(
      desk,
      [{ state: 'POSTED', closed: false, reporterId: student.id, assigneeId: null, at: minute(0) }],
      5_000,
    )
    await db.trackerTicket.updateMany({ where: { id: id! }, data: { importIdentity: 'row 1' } })
    expect((await read(agent, { number: 5_000 })).unread).toBe(false)
    const opened = (await see(agent, { number: 5_000, version: 1 })).body.opened
    expect(opened).toMatchObject({ state: 'OPEN', unread: false })
    expect((await read(student, { number: 5_000 })).unread).toBe(true)
  })
})
