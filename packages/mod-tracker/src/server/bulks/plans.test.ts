import { sql, type Sql } from '@guichet/plugin-kit/sql'
import { beforeAll, expect, test } from 'vitest'
import { readableBy } from '../access.ts'
import { planOf } from '../testing/plan.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'
import { factsQuery } from './facts-repository.ts'
import { itemsQuery, nextQuery } from './items-repository.ts'
import { latestQuery } from './repository.ts'

// What one of them costs does not grow with the others, nor with the tracker.

const trackers = useTrackers()
let tracker: TestTracker
let one: string
let me: string

beforeAll(async () => {
  const { db, newId } = trackers.hosts.host
  const made = await Promise.all(Array.from({ length: 2 }, () => trackers.tracker()))
  tracker = made[0]!
  const people = await Promise.all(Array.from({ length: 20 }, () => trackers.hosts.person()))
  me = people[0]!.id
  const bulks = made.flatMap(({ id: trackerId }) =>
    Array.from({ length: 300 }, (_, i) => {
      const at = new Date(Date.now() - i * 3_600_000)
      const createdById = people[i % 20]!.id
      return { trackerId, id: newId(), action: {}, stage: 'done', total: 1, createdById, createdAt: at, updatedAt: at }
    }),
  )
  await db.trackerBulk.createMany({ data: bulks })
  one = bulks[0]!.id
  await db.$executeRaw(sql`
    INSERT INTO tracker_bulk_item (tracker_id, bulk_id, place, number, outcome)
    SELECT tracker_id, id, n, n, CASE WHEN n < 40 THEN 'done' END FROM tracker_bulk, generate_series(1, 50) AS n`)
  await db.$executeRaw(sql`
    INSERT INTO tracker_ticket (tracker_id, id, number, summary, description, state, reporter_id, created_at, updated_at, state_changed_at)
    SELECT k.id, gen_random_uuid(), n, 'x', 'x', 'OPEN', ${me}::uuid, now(), now(), now() FROM tracker k, generate_series(1, 2000) AS n`)
  await db.$executeRaw`ANALYZE tracker_bulk, tracker_bulk_item, tracker_ticket`
})

const key = () => ({ trackerId: tracker.id, id: one })
const readable = () =>
  readableBy({
    activity: { id: tracker.id, component: 'mod_tracker', name: '', path: [] },
    actor: { id: me, via: 'session' },
    can: () => true,
  })

const OUTCOME = 'tracker_bulk_item_tracker_id_bulk_id_outcome_place_idx'
test.each<[string, string, () => Sql]>([
  [
    'somebody’s own, latest first',
    'tracker_bulk_tracker_id_created_by_id_created_at_id_idx',
    () => latestQuery({ trackerId: tracker.id, userId: me }, { after: null, limit: 21 }),
  ],
  ['the next tickets', OUTCOME, () => nextQuery(key(), 25)],
  ['what became of each', 'tracker_bulk_item_pkey', () => itemsQuery(readable(), key(), { after: 10, limit: 26 })],
  ['of one kind', OUTCOME, () => itemsQuery(readable(), key(), { outcome: 'done', after: 0, limit: 26 })],
  ['the tickets that are meant', 'tracker_ticket_tracker_id_number_key', () => factsQuery(readable(), [1, 2, 3], me)],
])('%s: by %s', async (_, index, query) => {
  const nodes = await planOf(trackers.hosts.host.db, query())
  expect(nodes.map((node) => node['Index Name'])).toContain(index)
})
