import { sql, type Sql } from '@guichet/plugin-kit/sql'
import { beforeAll, expect, test } from 'vitest'
import { fill, minute } from '../testing/fill.test-data.ts'
import { planOf } from '../testing/plan.ts'
import { useTrackers } from '../testing/trackers.ts'
import { forwardQuery } from './forward-repository.ts'
import { droppedQuery, hangingQuery, mergedIntoQuery } from './repository.ts'

// What moving a ticket asks costs the same however many tickets there are, and have left.

const TICKETS = 4_000

const trackers = useTrackers()
let here: { trackerId: string; ticketId: string }

beforeAll(async () => {
  const { db } = trackers.hosts.host
  const [from, to] = [await trackers.tracker(), await trackers.tracker()]
  const reporterId = (await from.person('student')).id
  const rows = Array.from({ length: TICKETS }, (_, i) => ({
    state: 'OPEN' as const,
    closed: false,
    reporterId,
    assigneeId: null,
    at: minute(i),
  }))
  const [first, ...others] = await fill(from, rows)
  here = { trackerId: from.id, ticketId: first! }
  const gone = await fill(to, rows)
  const createdAt = minute(0)
  await db.trackerDependency.createMany({
    data: others.map((ticketId, i) => ({
      trackerId: from.id,
      ticketId,
      dependsOnId: others[i - 1] ?? first!,
      createdAt,
    })),
  })
  await db.trackerWithdrawal.createMany({
    data: gone.slice(1).map((ticketId, i) => ({
      trackerId: to.id,
      ticketId,
      kind: 'merged',
      at: createdAt,
      byId: reporterId,
      intoId: gone[i]!,
    })),
  })
  await db.trackerForward.createMany({
    data: gone.map((ticketId, i) => ({
      trackerId: from.id,
      number: TICKETS + 1 + i,
      toTrackerId: to.id,
      ticketId,
    })),
  })
  await db.$executeRaw`ANALYZE tracker_ticket, tracker_dependency, tracker_forward, tracker_split, tracker_withdrawal`
})

test.each<[string, () => Sql, readonly string[]]>([
  ['an address that leads elsewhere', () => forwardQuery(here.trackerId, TICKETS + 7), ['tracker_forward_pkey']],
  [
    'what hangs on a ticket',
    () => hangingQuery(here),
    ['tracker_dependency_pkey', 'tracker_dependency_tracker_id_depends_on_id_ticket_id_idx'],
  ],
  [
    'which tickets others were merged into',
    () =>
      mergedIntoQuery(
        here.trackerId,
        Array.from({ length: 20 }, (_, i) => i + 1),
      ),
    ['tracker_withdrawal_tracker_id_into_id_idx'],
  ],
  [
    'the dependencies that end',
    () => droppedQuery(here),
    ['tracker_dependency_pkey', 'tracker_dependency_tracker_id_depends_on_id_ticket_id_idx'],
  ],
  [
    'where a ticket was before',
    () =>
      sql`SELECT FROM tracker_forward f WHERE f.to_tracker_id = ${here.trackerId}::uuid AND f.ticket_id = ${here.ticketId}::uuid`,
    ['tracker_forward_to_tracker_id_ticket_id_idx'],
  ],
])('%s: by index', async (_, query, indexes) => {
  const nodes = await planOf(trackers.hosts.host.db, query())
  const used = nodes.map((node) => node['Index Name'])
  for (const index of indexes) expect(used).toContain(index)
  const whole = nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'])
  expect(whole.filter((table) => table === 'tracker_dependency' || table === 'tracker_forward')).toEqual([])
})
