import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import type { Sql } from '@guichet/plugin-kit/sql'
import { beforeAll, expect, test } from 'vitest'
import { fill, minute } from '../testing/fill.test-data.ts'
import { planOf } from '../testing/plan.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'
import { hashOf } from './link.ts'
import { followedQuery, latestAnswerQuery, latestReportQuery, networksQuery, saidQuery } from './repository.ts'

// What one visitor costs does not grow with how many have come.

const TICKETS = 3_000

const trackers = useTrackers()
let tracker: TestTracker
let ticket: string
const network = hashOf('a network')

beforeAll(async () => {
  tracker = await trackers.tracker()
  const ids = await fill(
    tracker,
    Array.from({ length: TICKETS }, (_, i) => ({
      state: 'OPEN' as const,
      closed: false,
      reporterId: VISITOR_ID,
      assigneeId: null,
      at: minute(i),
    })),
  )
  ticket = ids[7]!
  const { db, newId } = trackers.hosts.host
  await db.trackerVisitor.createMany({
    data: ids.map((ticketId, i) => ({
      trackerId: tracker.id,
      ticketId,
      reportedAt: minute(i),
      network: i < 100 ? hashOf(`network ${i}`) : null,
      secretHash: hashOf(ticketId),
    })),
  })
  await db.trackerComment.createMany({
    data: ids.map((ticketId, i) => ({
      trackerId: tracker.id,
      id: newId(),
      ticketId,
      authorId: VISITOR_ID,
      body: 'Said',
      createdAt: minute(i),
    })),
  })
  await db.$executeRaw`ANALYZE tracker_ticket, tracker_visitor, tracker_comment, tracker`
})

const since = minute(TICKETS - 60)

test.each<[string, string, () => Sql]>([
  [
    // By the tracker's own where there are others.
    'the latest reports of all',
    'reported_at_idx',
    () => latestReportQuery({ trackerId: tracker.id, network: null, since, skip: 20 }),
  ],
  [
    'those of a network',
    'tracker_visitor_tracker_id_network_reported_at_idx',
    () => latestReportQuery({ trackerId: tracker.id, network, since, skip: 4 }),
  ],
  [
    'the ticket of a link',
    'tracker_visitor_tracker_id_secret_hash_key',
    () => followedQuery(tracker.id, hashOf(ticket)),
  ],
  [
    'what was said about it',
    'tracker_comment_tracker_id_ticket_id_created_at_id_idx',
    () => saidQuery(tracker.id, ticket, 100),
  ],
  [
    'the latest answers to it',
    'tracker_comment_tracker_id_ticket_id_created_at_id_idx',
    () => latestAnswerQuery({ trackerId: tracker.id, ticketId: ticket, since, skip: 9 }),
  ],
  ['networks to be forgotten', 'tracker_visitor_reported_at_idx', () => networksQuery(minute(100), 1_000)],
])('%s: by %s', async (_, index, query) => {
  const nodes = await planOf(trackers.hosts.host.db, query())
  expect(nodes.flatMap((node) => node['Index Name'] ?? []).join(' ')).toContain(index)
  const whole = nodes.filter((node) => node['Node Type'] === 'Seq Scan')
  expect(whole.filter((node) => node['Relation Name'] !== 'tracker')).toEqual([])
})
