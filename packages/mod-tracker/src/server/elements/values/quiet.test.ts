import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeEach, expect, test } from 'vitest'
import half from '../../index.ts'
import {
  ifMatch,
  useTrackers,
  type ListBody,
  type ProblemBody,
  type TestTracker,
  type TicketBody,
} from '../../testing/trackers.ts'
import { callerAs } from '../../caller.ts'
import { fill, formsBy, reportWith } from '../testing/forms.ts'

// A change of private fields alone is nobody's news who does not see these, as internal notes are not (domain.md, Who may do what).

const trackers = useTrackers()
let desk: TestTracker
let [manager, agent, colleague, student]: TestPerson[] = []

beforeEach(async () => {
  desk = await trackers.tracker({ preset: 'bugtracker' })
  manager = await desk.person('editingteacher')
  agent = await desk.person('teacher')
  colleague = await desk.person('teacher')
  student = await desk.person('student')
  await formsBy(desk, manager).build([
    { code: 'room', type: 'text', listable: true },
    { code: 'verdict', type: 'text', private: true, listable: true },
  ])
})

const now = async (who: TestPerson, { number }: TicketBody) =>
  (await desk.call<TicketBody>(who, `GET /tickets/${number}`)).body
const see = ({ number, version }: TicketBody, who = student!) =>
  desk.call(who, `POST /tickets/${number}/seen`, { body: { version } })
const list = async (who: TestPerson) =>
  (await desk.call<ListBody>(who, 'GET /tickets')).body.items.map(({ number, unread }) => [number, unread])

interface OverviewBody {
  readonly summaries: readonly { readonly summary: { readonly unread: { readonly count: number } } }[]
  readonly waiting: { readonly items: readonly { readonly payload: { readonly number: number } }[] }
}

async function newsFor(who: TestPerson) {
  const { body } = await who.call<OverviewBody>(`GET /api/v1/overview?course=${desk.courseId}`)
  return {
    unread: body.summaries.map(({ summary }) => summary.unread.count),
    waiting: body.waiting.items.map(({ payload }) => payload.number),
  }
}

async function toldLive(who: TestPerson, { id }: TicketBody) {
  const { host } = trackers.hosts
  const activity = (await host.activities.find(desk.id))!
  const { can } = await callerAs(host, activity, who.id)
  const events = (await host.events.of(id, { after: 1, limit: 10 })).filter(({ type }) => type.endsWith('.edited'))
  return [...(await half.live({ actorId: who.id, activity, can, host }, events)).values()]
}

/** Two tickets that their reporter has seen. */
async function reported() {
  const [first, second] = [
    (await reportWith(desk, student!, { room: 'B12' })).body.ticket,
    (await reportWith(desk, student!, { room: 'C3' })).body.ticket,
  ]
  return [first, second] as const
}

test('who reports hears nothing of it: no mark, no place in the list, no news, no word of who and when', async () => {
  const [ticket, later] = await reported()
  const before = await now(student!, ticket)
  const { status, body } = await fill(desk, agent!, ticket, { verdict: 'Broken on purpose' })
  expect([status, body.version, body.updatedAt]).toEqual([200, 2, before.updatedAt])
  // The version is what their next change has to be based on.
  expect(await now(student!, ticket)).toEqual({ ...before, version: 2 })
  expect(await list(student!)).toEqual([
    [later.number, false],
    [ticket.number, false],
  ])
  const { body: unread } = await desk.call<ListBody>(student!, 'GET /tickets?q=is:unread')
  expect(unread.items).toEqual([])
  expect(await newsFor(student!)).toEqual({ unread: [0], waiting: [] })
  expect(await toldLive(student!, ticket)).toEqual([])
  const late = await desk.call<ProblemBody>(student!, `PATCH /tickets/${ticket.number}`, {
    body: { summary: 'Late' },
    headers: ifMatch(ticket),
  })
  expect([late.status, late.body.params]).toEqual([412, { changed: [], changedBy: null }])
})

test('who sees private fields does: the mark, and at once', async () => {
  const [ticket] = await reported()
  await see(ticket, colleague)
  const opened = await now(colleague!, ticket)
  await fill(desk, agent!, opened, { verdict: 'Broken' })
  expect(await now(colleague!, ticket)).toMatchObject({ unread: true, updatedAt: opened.updatedAt })
  expect((await now(agent!, ticket)).unread).toBe(false)
  expect(await toldLive(colleague!, ticket)).toMatchObject([{ number: ticket.number, type: 'tracker.ticket.edited' }])
})

test('what happened before and after such changes is news to everybody as ever', async () => {
  const [ticket] = await reported()
  const first = (await fill(desk, agent!, ticket, { verdict: 'One' })).body
  const second = (await fill(desk, agent!, first, { verdict: 'Two' })).body
  expect((await now(student!, ticket)).unread).toBe(false)
  const third = (await fill(desk, manager!, second, { room: 'B13' })).body
  const fourth = (await fill(desk, agent!, third, { verdict: 'Three' })).body
  const then = await now(student!, ticket)
  expect([then.version, then.unread]).toEqual([fourth.version, true])
  expect(new Date(then.updatedAt).getTime()).toBeGreaterThan(new Date(ticket.updatedAt).getTime())
  await see(then)
  await fill(desk, agent!, fourth, { verdict: 'Four' })
  expect((await now(student!, ticket)).unread).toBe(false)
})

test('a change of public and private fields at once is one of the ticket', async () => {
  const [ticket] = await reported()
  await fill(desk, manager!, ticket, { room: 'B13', verdict: 'Broken' })
  expect((await now(student!, ticket)).unread).toBe(true)
  expect(await toldLive(student!, ticket)).toHaveLength(1)
  expect((await list(student!))[0]).toEqual([ticket.number, true])
})
