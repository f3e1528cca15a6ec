import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { historyContract } from '../../contract/history.ts'
import { openTrackers, type Seen, type TestTracker, type Trackers } from '../testing/trackers.ts'

type History = SuccessOf<(typeof historyContract)['operations']['list']>

let trackers: Trackers
let desk: TestTracker

beforeAll(async () => {
  trackers = await openTrackers()
  desk = await trackers.tracker({ preset: 'ticketting' })
})
afterAll(() => trackers.close())

const history = (person: TestPerson, { number }: Seen, query = '') =>
  desk.call<History>(person, `GET /tickets/${number}/history${query}`)

test('tells what happened, oldest first, with the names of people and without what they wrote', async () => {
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

test('is not there for who cannot read the ticket', async () => {
  const ticket = await desk.report(await desk.person('student'))
  expect((await history(await desk.person('student'), ticket)).status).toBe(404)
  expect((await history(await desk.person('guest'), ticket)).status).toBe(404)
})
