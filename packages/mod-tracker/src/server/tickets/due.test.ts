import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, expect, test } from 'vitest'
import type { historyContract } from '../../contract/history.ts'
import type { ticketsContract } from '../../contract/tickets.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'

type Ticket = SuccessOf<(typeof ticketsContract)['operations']['get']>
type Page = SuccessOf<(typeof ticketsContract)['operations']['list']>
type History = SuccessOf<(typeof historyContract)['operations']['list']>

const trackers = useTrackers()
let desk: TestTracker
let manager: TestPerson
let student: TestPerson

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting', mode: 'relaxed' })
  manager = await desk.person('editingteacher')
  student = await desk.person('student')
})

const setDue = (
  person: TestPerson,
  ticket: { number: number; version: number },
  dueOn: string | null,
  tracker = desk,
) =>
  tracker.call<Ticket>(person, `PUT /tickets/${ticket.number}/due`, {
    body: { dueOn },
    headers: { 'if-match': `"${ticket.version}"` },
  })

const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('parity 59: a manager sets a due date, which is shown and told in the history, and takes it away', async () => {
  const ticket = await desk.report(student)
  const set = await setDue(manager, ticket, '2027-01-04')
  expect(set).toMatchObject({ status: 200, body: { dueOn: '2027-01-04', version: 2, state: 'POSTED' } })
  expect((await desk.call<Ticket>(student, `GET /tickets/${ticket.number}`)).body.dueOn).toBe('2027-01-04')
  const taken = await setDue(manager, set.body, null)
  expect(taken.body.dueOn).toBeNull()
  const { body } = await desk.call<History>(student, `GET /tickets/${ticket.number}/history`)
  expect(body.items.slice(1).map(({ type, changes }) => [type, changes])).toEqual([
    ['tracker.ticket.due_set', [{ field: 'due', from: null, to: '2027-01-04' }]],
    ['tracker.ticket.due_set', [{ field: 'due', from: '2027-01-04', to: null }]],
  ])
})

test('the same day again writes nothing, an old version is refused with what there is now', async () => {
  const ticket = await desk.report(student)
  const { body: once } = await setDue(manager, ticket, '2027-01-04')
  expect((await setDue(manager, once, '2027-01-04')).body).toEqual(once)
  expect(await desk.events(ticket.id)).toHaveLength(2)
  expect(await setDue(manager, ticket, '2027-01-05')).toMatchObject({
    status: 412,
    body: { current: { dueOn: '2027-01-04' }, params: { changed: ['due'] } },
  })
})

test('only a manager sets it; who cannot read the ticket does not find it', async () => {
  const ticket = await desk.report(student)
  const agent = await desk.person('teacher')
  const other = await desk.person('student')
  expect(await setDue(agent, ticket, '2027-01-04')).toMatchObject({
    status: 403,
    body: { code: 'tracker.ticket.due_denied' },
  })
  expect((await setDue(student, ticket, '2027-01-04')).status).toBe(403)
  expect((await setDue(other, ticket, '2027-01-04')).status).toBe(404)
  expect(await desk.events(ticket.id)).toHaveLength(1)
})

test('what is late is open and was due before today', async () => {
  const tracker = await trackers.tracker({ preset: 'ticketting', mode: 'relaxed' })
  const head = await tracker.person('editingteacher')
  const numbers = async (q: string) =>
    (await tracker.call<Page>(head, `GET /tickets?q=${encodeURIComponent(q)}`)).body.items.map(({ number }) => number)
  for (const days of [-3, 0, 9, -2]) {
    const ticket = await tracker.report(head)
    const { body } = await setDue(head, ticket, daysFromNow(days), tracker)
    if (days === -2) expect((await tracker.move(head, body, 'ABANDONNED')).status).toBe(200)
  }
  const [late, today, later, closed] = [1, 2, 3, 4]
  expect(await numbers('is:late')).toEqual([late])
  expect(await numbers('sort:due')).toEqual([late, closed, today, later])
  expect(await numbers('sort:-due is:open')).toEqual([later, today, late])
  expect(await numbers('due:today')).toEqual([today])
  expect(await numbers('due:-4d is:open sort:due')).toEqual([late, today, later])
  expect(await numbers('-is:late is:open sort:number')).toEqual([today, later])
})
