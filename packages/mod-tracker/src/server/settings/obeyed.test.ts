import type { Matrix } from '@guichet/domain/tickets/matrix'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeEach, expect, test } from 'vitest'
import { settingsBy, type Settings } from '../testing/settings.ts'
import { useTrackers, type TestTracker, type TicketBody } from '../testing/trackers.ts'

// What was changed holds at the very next request, at every door.

const trackers = useTrackers()
let desk: TestTracker
let head: TestPerson
let teacher: TestPerson
let student: TestPerson

beforeEach(async () => {
  desk = await trackers.tracker({ preset: 'ticketting', mode: 'strict' })
  ;[head, teacher, student] = [await desk.person('manager'), await desk.person('teacher'), await desk.person('student')]
})

const change = async (changes: Partial<Settings>) => {
  const { status } = await settingsBy(desk, head).change(changes)
  expect(status).toBe(200)
}
/** Only that the reporter gives up what is posted. */
const GIVING_UP: Partial<Settings> = { matrix: { reporter: { POSTED: { ABANDONNED: ['own'] } } } }
const allowed = async (person: TestPerson, { number }: TicketBody) => {
  const { body } = await desk.call<{ transitions: { to: string; allowed: boolean }[] }>(
    person,
    `GET /tickets/${number}/transitions`,
  )
  return body.transitions.filter((each) => each.allowed).map(({ to }) => to)
}

test('moving, and what can be moved to', async () => {
  const ticket = await desk.report(student)
  expect(await allowed(teacher, ticket)).toContain('RESOLVING')
  await change(GIVING_UP)
  expect(await allowed(teacher, ticket)).toEqual([])
  expect((await desk.move(teacher, ticket, 'RESOLVING')).body.code).toBe('tracker.ticket.move_refused')
  expect(await allowed(student, ticket)).toEqual(['ABANDONNED'])
  const { body } = await desk.move(student, ticket, 'ABANDONNED')
  expect(body.state).toBe('ABANDONNED')
  const [, moved] = await trackers.hosts.host.events.of(ticket.id, { limit: 5 })
  expect(moved?.workflowVersion).toBe(2)
})

test('opening by being looked at, which asks no matrix but that the state is enabled', async () => {
  const ticket = await desk.report(student)
  await change({ enabledStates: ['RESOLVING', 'RESOLVED'] })
  const { body } = await desk.call<{ opened: TicketBody | null }>(teacher, `POST /tickets/${ticket.number}/seen`, {
    body: { version: 1 },
  })
  expect(body.opened).toBeNull()
})

test('undoing into a state that is off since', async () => {
  const ticket = await desk.report(student)
  const { body: working } = await desk.move(teacher, ticket, 'WAITING')
  const { body: done } = await desk.move(teacher, working, 'RESOLVED')
  await change({ enabledStates: ['OPEN', 'RESOLVED'] })
  const headers = { 'if-match': `"${done.version}"` }
  expect((await desk.call(teacher, `POST /tickets/${ticket.number}/undo`, { headers })).status).toBe(409)
})

test('the rules that everybody reads', async () => {
  await change(GIVING_UP)
  const { body } = await desk.call<{ workflow: { version: number; matrix: Matrix } }>(student, 'GET /')
  expect(body.workflow).toMatchObject({
    version: 2,
    matrix: { reporter: { POSTED: { ABANDONNED: ['own'] } }, resolver: {} },
  })
})

test('moves under way while the rules change are decided by the old or by the new, and closed as what holds says', async () => {
  const tickets = await Promise.all(Array.from({ length: 8 }, () => desk.report(student)))
  const moving = tickets.map((ticket) => desk.move(teacher, ticket, 'RESOLVED'))
  const [, ...answers] = await Promise.all([change({ enabledStates: ['OPEN', 'RESOLVED'] }), ...moving])
  expect(answers.map((answer) => answer?.status)).toEqual(tickets.map(() => 200))
  const { db } = trackers.hosts.host
  const rows = await db.trackerTicket.findMany({ where: { trackerId: desk.id } })
  expect(rows.map(({ state, closed, rank }) => [state, closed, rank])).toEqual(rows.map(() => ['RESOLVED', true, null]))
})
