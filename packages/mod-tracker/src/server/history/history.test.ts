import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, expect, test } from 'vitest'
import type { historyContract } from '../../contract/history.ts'
import { useTrackers, type Seen, type TestTracker } from '../testing/trackers.ts'

type History = SuccessOf<(typeof historyContract)['operations']['list']>

const trackers = useTrackers()
let desk: TestTracker

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
})

const history = (person: TestPerson, { number }: Seen, query = '') =>
  desk.call<History>(person, `GET /tickets/${number}/history${query}`)

test('parity 33: tells what happened, oldest first, with the names of people and without what they wrote', async () => {
  const student = await desk.person('student', { givenName: 'Inès', familyName: 'Garnier' })
  const agent = await desk.person('teacher', { givenName: 'Marc', familyName: 'Oliveira' })
  const ticket = await desk.report(student)
  const { body: taken } = await desk.assign(agent, ticket, agent)
  const { body: started } = await desk.move(agent, taken, 'RESOLVING')
  const { status, body } = await history(student, ticket)
  expect(status).toBe(200)
  const [ines, marc] = [
    { id: student.id, name: 'Inès Garnier' },
    { id: agent.id, name: 'Marc Oliveira' },
  ]
  const common = { cause: null, origin: 'live' }
  expect(body.next).toBeNull()
  expect(body.items).toMatchObject([
    {
      ...common,
      type: 'tracker.ticket.created',
      actor: ines,
      version: 1,
      at: ticket.createdAt,
      changes: [{ field: 'state', from: null, to: 'POSTED' }, { field: 'summary' }, { field: 'description' }],
    },
    {
      ...common,
      type: 'tracker.ticket.assigned',
      actor: marc,
      version: 2,
      at: taken.updatedAt,
      changes: [{ field: 'assignee', from: null, to: marc }],
    },
    {
      ...common,
      type: 'tracker.ticket.moved',
      actor: marc,
      version: 3,
      at: started.updatedAt,
      workflowVersion: 1,
      grantedBy: ['reporter', 'developer', 'resolver'],
      changes: [{ field: 'state', from: 'POSTED', to: 'RESOLVING' }],
    },
  ])
})

test('comes in pages', async () => {
  const agent = await desk.person('teacher')
  let ticket: Seen = await desk.report(agent)
  for (const to of ['OPEN', 'WAITING', 'RESOLVING', 'RESOLVED']) ticket = (await desk.move(agent, ticket, to)).body
  const first = await history(agent, ticket, '?limit=3')
  expect(first.body.items.map(({ version }) => version)).toEqual([1, 2, 3])
  expect(first.headers['link']).toContain('rel="next"')
  const second = await history(agent, ticket, `?limit=3&cursor=${first.body.next}`)
  expect(second.body.items.map(({ version }) => version)).toEqual([4, 5])
  expect(second.body.next).toBeNull()
  expect((await history(agent, ticket, '?cursor=x')).status).toBe(400)
})

test('parity 33: tells who was made a watcher by whom, to who may know it and to themselves, and no other', async () => {
  const [student, other] = [await desk.person('student'), await desk.person('student')]
  const agent = await desk.person('teacher', { givenName: 'Marc', familyName: 'Oliveira' })
  const manager = await desk.person('manager', { givenName: 'Lia', familyName: 'Roux' })
  const ticket = await desk.report(student)
  await desk.call(manager, `PUT /tickets/${ticket.number}/watchers/${agent.id}`, { body: {} })
  await desk.call(manager, `DELETE /tickets/${ticket.number}/watchers/${agent.id}`)
  const { db } = trackers.hosts.host
  await db.trackerWatch.create({
    data: { trackerId: desk.id, ticketId: ticket.id, userId: other.id, events: 2047, createdAt: new Date() },
  })
  const marc = { id: agent.id, name: 'Marc Oliveira' }
  const told = async (who: TestPerson) => (await history(who, ticket)).body.items.slice(1)
  expect(await told(manager)).toMatchObject([
    {
      type: 'tracker.watch.added',
      actor: { name: 'Lia Roux' },
      version: null,
      changes: [{ field: 'watcher', from: null, to: marc }],
    },
    { type: 'tracker.watch.removed', changes: [{ field: 'watcher', from: marc, to: null }] },
  ])
  expect(await told(agent)).toHaveLength(2)
  for (const who of [student, other]) expect(await told(who)).toEqual([])
})

test('is not there for who cannot read the ticket', async () => {
  const ticket = await desk.report(await desk.person('student'))
  expect((await history(await desk.person('student'), ticket)).status).toBe(404)
  expect((await history(await desk.person('guest'), ticket)).status).toBe(404)
})
