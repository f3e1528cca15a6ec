import { sql } from '@guichet/plugin-kit/sql'
import { beforeAll, expect, test } from 'vitest'
import { planOf } from '../testing/plan.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'
import { attachmentsOfTicket } from './rows.ts'
import { attachmentsQuery, unusedQuery } from './repository.ts'

// What a look at files costs does not grow with the files of others.

const TICKETS = 300

const trackers = useTrackers()
let tracker: TestTracker

beforeAll(async () => {
  tracker = await trackers.tracker()
  const { id: uploaderId } = await trackers.hosts.person()
  const { db } = trackers.hosts.host
  await db.$executeRaw(sql`
    INSERT INTO tracker_ticket (tracker_id, id, number, summary, description, state, reporter_id, created_at, updated_at, state_changed_at)
    SELECT ${tracker.id}::uuid, uuidv7(), n, 'a', 'b', 'POSTED', ${uploaderId}::uuid, now(), now(), now() FROM generate_series(1, ${TICKETS}) AS n`)
  await db.$executeRaw(sql`
    WITH made AS (
      INSERT INTO core_file (id, activity_id, bytes, sha256, created_at)
      SELECT uuidv7(), ${tracker.id}::uuid, 1, decode(repeat('00', 32), 'hex'), now() FROM generate_series(1, ${TICKETS * 10})
      RETURNING id
    ), numbered AS (SELECT id, row_number() OVER () AS n FROM made)
    INSERT INTO tracker_attachment (tracker_id, id, ticket_id, owner_kind, owner_id, uploader_id, name, type, bytes, created_at)
    SELECT t.tracker_id, f.id, t.id, 'description', t.id, ${uploaderId}::uuid, 'a', 'b', 1, now()
    FROM numbered f JOIN tracker_ticket t ON t.tracker_id = ${tracker.id}::uuid AND t.number = 1 + f.n % ${TICKETS}`)
  await db.$executeRaw`ANALYZE tracker_attachment, tracker_ticket`
})

const indexes = async (query: Parameters<typeof planOf>[1]) =>
  (await planOf(trackers.hosts.host.db, query)).map((node) => node['Index Name']).filter((name) => name !== undefined)
const BY_OWNER = 'tracker_attachment_tracker_id_ticket_id_owner_id_idx'

test('those of a ticket come with it, by index', async () => {
  const ticket = sql`SELECT ${attachmentsOfTicket} FROM tracker_ticket t WHERE t.tracker_id = ${tracker.id}::uuid AND t.number = 7`
  expect(await indexes(ticket)).toContain(BY_OWNER)
})

test('all on a ticket are found by index', async () => {
  const { id } = await trackers.hosts.host.db.trackerTicket.findFirstOrThrow({ where: { trackerId: tracker.id } })
  const query = attachmentsQuery(
    { notes: true, said: sql`TRUE`, privateFields: true },
    { trackerId: tracker.id, ticketId: id },
    { after: null, limit: 50 },
  )
  expect(await indexes(query)).toEqual([BY_OWNER])
})

test('what was never attached is found by an index of that alone', async () => {
  expect(await indexes(unusedQuery(new Date(), 10))).toEqual(['tracker_attachment_unused_idx'])
})
