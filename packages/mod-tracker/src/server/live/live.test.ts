import type { LoggedEvent } from '@guichet/plugin-kit/event'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, expect, test } from 'vitest'
import { settingsBy } from '../testing/settings.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'
import { callerAs } from '../caller.ts'
import { live } from './live.ts'

const trackers = useTrackers()
let desk: TestTracker
let [student, other, agent]: TestPerson[] = []

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  student = await desk.person('student', { givenName: 'Inès', familyName: 'Garnier' })
  other = await desk.person('student')
  agent = await desk.person('teacher', { givenName: 'Marc', familyName: 'Oliveira' })
})

async function eventsOf(...ids: string[]): Promise<LoggedEvent[]> {
  const { events } = trackers.hosts.host
  return (await Promise.all(ids.map((id) => events.of(id, { limit: 100 })))).flat()
}

async function seenBy(person: TestPerson, events: readonly LoggedEvent[]) {
  const activity = (await trackers.hosts.host.activities.find(desk.id))!
  const { host, can } = await callerAs(trackers.hosts.host, activity, person.id)
  const seen = await live({ actorId: person.id, activity, can, host }, events)
  return events.flatMap((event) => (seen.has(event.id) ? [seen.get(event.id)] : []))
}

test('tells of a ticket its number, its version, who it was, and of changes state, assignee and due date alone', async () => {
  const ticket = await desk.report(student!)
  const { body: taken } = await desk.assign(agent!, ticket, agent!)
  await desk.move(agent!, taken, 'RESOLVING')
  const marc = { id: agent!.id, name: 'Marc Oliveira' }
  expect(await seenBy(agent!, await eventsOf(ticket.id))).toEqual([
    {
      number: ticket.number,
      commentCount: 0,
      version: 1,
      type: 'tracker.ticket.created',
      actor: { id: student!.id, name: 'Inès Garnier' },
      changes: { state: [null, 'POSTED'] },
    },
    {
      number: ticket.number,
      commentCount: 0,
      version: 2,
      type: 'tracker.ticket.assigned',
      actor: marc,
      changes: { assignee: [null, marc.id] },
    },
    {
      number: ticket.number,
      commentCount: 0,
      version: 3,
      type: 'tracker.ticket.moved',
      actor: marc,
      changes: { state: ['POSTED', 'RESOLVING'] },
    },
  ])
})

test('tells nobody of a ticket that they may not read, whoever else asked of the same events', async () => {
  const [mine, theirs] = [await desk.report(student!), await desk.report(other!)]
  const events = await eventsOf(mine.id, theirs.id)
  const guest = await desk.person('guest')
  const numbers = async (person: TestPerson) =>
    (await seenBy(person, events)).map((news) => (news as { number: number }).number)
  expect(await Promise.all([agent!, student!, other!, guest].map(numbers))).toEqual([
    [mine.number, theirs.number],
    [mine.number],
    [theirs.number],
    [],
  ])
})

test('tells of a comment to which ticket, of what there are how many, and no word of it; to who may read the ticket', async () => {
  const ticket = await desk.report(student!)
  const said = await desk.call<{ id: string }>(agent!, `POST /tickets/${ticket.number}/comments`, {
    body: { body: 'Switch it off' },
  })
  const events = await eventsOf(said.body.id)
  const told = {
    number: ticket.number,
    commentCount: 1,
    version: 1,
    type: 'tracker.comment.created',
    actor: { id: agent!.id, name: 'Marc Oliveira' },
    changes: {},
  }
  expect(await seenBy(student!, events)).toEqual([told])
  expect(await seenBy(other!, events)).toEqual([])
  const watch = { trackerId: desk.id, ticketId: ticket.id, userId: other!.id }
  const { db } = trackers.hosts.host
  await db.trackerWatch.create({ data: { ...watch, events: 2047, createdAt: new Date() } })
  expect(await seenBy(other!, await eventsOf(said.body.id))).toEqual([told])
  await db.trackerWatch.deleteMany({ where: watch })
  expect(await seenBy(other!, await eventsOf(said.body.id))).toEqual([])
})

test('tells of who was made a watcher that it happened, and not who; to who is told the watchers', async () => {
  const ticket = await desk.report(student!)
  const manager = await desk.person('manager', { givenName: 'Lia', familyName: 'Roux' })
  await desk.call(manager, `PUT /tickets/${ticket.number}/watchers/${agent!.id}`, { body: {} })
  const { db } = trackers.hosts.host
  const events = (await db.event.findMany({ where: { subjectId: ticket.id, type: 'tracker.watch.added' } })) as never[]
  expect(events).toHaveLength(1)
  expect(await seenBy(student!, events)).toEqual([])
  expect(await seenBy(agent!, events)).toEqual([
    {
      number: ticket.number,
      commentCount: 0,
      version: null,
      type: 'tracker.watch.added',
      actor: { id: manager.id, name: 'Lia Roux' },
      changes: {},
    },
  ])
})

test('tells everybody here that the settings have changed, and nobody what', async () => {
  const manager = await desk.person('manager')
  await settingsBy(desk, manager).change({ commentsEnabled: false })
  const events = await eventsOf(desk.id)
  expect(await seenBy(student!, events)).toEqual([{ type: 'tracker.settings.changed' }])
  expect(await seenBy(agent!, events)).toEqual([{ type: 'tracker.settings.changed' }])
})
