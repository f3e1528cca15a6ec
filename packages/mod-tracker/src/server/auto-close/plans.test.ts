import { sql } from '@guichet/plugin-kit/sql'
import { beforeAll, expect, test } from 'vitest'
import { fill, minute } from '../testing/fill.test-data.ts'
import { planOf } from '../testing/plan.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'
import { idleQuery } from './repository.ts'

const TICKETS = 6_000
const BY_STATE = 'tracker_ticket_tracker_id_state_updated_at_id_idx'

const trackers = useTrackers()
let tracker: TestTracker

beforeAll(async () => {
  tracker = await trackers.tracker()
  const reporterId = (await tracker.person('student')).id
  await fill(
    tracker,
    Array.from({ length: TICKETS }, (_, i) => ({
      state: i % 10 === 0 ? ('WAITING' as const) : ('OPEN' as const),
      closed: false,
      reporterId,
      assigneeId: null,
      at: minute(i),
    })),
  )
  await trackers.hosts.host.db.$executeRaw`ANALYZE tracker_ticket, tracker`
})

test.each([
  ['the first', null],
  ['the next', { updatedAt: minute(3_000).toISOString(), id: '00000000-0000-7000-8000-000000000000' }],
])('%s that are idle: by %s, in its order', async (_, after) => {
  const nodes = await planOf(
    trackers.hosts.host.db,
    idleQuery(tracker.id, 'WAITING', { before: minute(TICKETS), after, limit: 51 }),
  )
  expect(nodes.map((node) => node['Index Name'])).toContain(BY_STATE)
  expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort')
  expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan')
})

test('trackers that close nothing are not gone through', async () => {
  const { db } = trackers.hosts.host
  const rows = await db.$queryRaw<{ indexdef: string }[]>(
    sql`SELECT indexdef FROM pg_indexes WHERE indexname = 'tracker_closing_idx'`,
  )
  expect(rows[0]?.indexdef).toContain('close_after_days IS NOT NULL')
})
