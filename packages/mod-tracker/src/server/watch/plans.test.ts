import type { Sql } from '@guichet/plugin-kit/sql'
import { beforeAll, expect, test } from 'vitest'
import { readableBy } from '../access.ts'
import { fill, minute } from '../testing/fill.test-data.ts'
import { planOf } from '../testing/plan.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'
import { watchedQuery } from './repository.ts'

// What the screen of one's watches costs does not grow with the watches of others, nor with the tracker.

const TICKETS = 4_000
const PEOPLE = 40
const MINE = 'tracker_watch_tracker_id_user_id_ticket_id_idx'

const trackers = useTrackers()
let tracker: TestTracker
let people: string[]
let tickets: string[]

beforeAll(async () => {
  const { db, newId } = trackers.hosts.host
  people = Array.from({ length: PEOPLE }, () => newId())
  const at = minute(0)
  await db.user.createMany({
    data: people.map((id) => ({
      id,
      username: id,
      givenName: 'Test',
      familyName: id,
      createdAt: at,
      updatedAt: at,
    })),
  })
  tracker = await trackers.tracker()
  tickets = await fill(
    tracker,
    Array.from({ length: TICKETS }, (_, i) => ({
      state: 'OPEN' as const,
      closed: false,
      reporterId: people[i % PEOPLE]!,
      assigneeId: null,
      at: minute(i),
    })),
  )
  await db.$executeRaw`ANALYZE tracker_ticket, tracker_watch, tracker`
})

const page = (after: string | null, ...capabilities: string[]): Sql =>
  watchedQuery(
    readableBy({
      activity: { id: tracker.id, component: 'mod_tracker', name: '', path: [] },
      actor: { id: people[1]!, via: 'session' },
      can: (capability) => capabilities.includes(capability.split(':')[1]!),
    }),
    { trackerId: tracker.id, userId: people[1]! },
    { after, limit: 21 },
  )

test.each<[string, () => Sql]>([
  ['the first of a student’s', () => page(null, 'seeissues')],
  ['the next of a student’s', () => page(tickets[TICKETS / 2]!, 'seeissues')],
  ['the first of an agent’s', () => page(null, 'seeissues', 'viewallissues')],
])(`%s: by ${MINE}, in its order, and no table is gone through`, async (_, query) => {
  const nodes = await planOf(trackers.hosts.host.db, query())
  expect(nodes.map((node) => node['Index Name'])).toContain(MINE)
  expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort')
  const whole = nodes.filter((node) => node['Node Type'] === 'Seq Scan')
  expect(whole.filter((node) => node['Relation Name'] !== 'tracker')).toEqual([])
})
