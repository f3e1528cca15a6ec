import { sql, type Sql } from '@guichet/plugin-kit/sql'
import { beforeAll, expect, test } from 'vitest'
import { readableBy } from '../access.ts'
import { planOf } from '../testing/plan.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'
import { latestQuery } from './repository.ts'
import { rowsQuery, wordsQuery } from './rows-repository.ts'

// What an import's screens cost does not grow with the imports of others: each look is by the index that it was given.

const IMPORTS = 150
const ROWS = 20

const trackers = useTrackers()
let tracker: TestTracker
let one: string

beforeAll(async () => {
  const { db, newId } = trackers.hosts.host
  const made = await Promise.all(Array.from({ length: 2 }, () => trackers.tracker()))
  tracker = made[0]!
  const { id: createdById } = await trackers.hosts.person()
  const fileId = newId()
  await db.file.create({
    data: { id: fileId, activityId: tracker.id, bytes: 1, sha256: new Uint8Array(32), createdAt: new Date() },
  })
  const at = Date.now()
  const imports = made.flatMap(({ id: trackerId }) =>
    Array.from({ length: IMPORTS }, (_, i) => {
      const updatedAt = new Date(at - i * 3 * 3_600_000)
      const stage = i % 50 === 0 ? 'running' : 'done'
      return {
        trackerId,
        id: newId(),
        fileId,
        fileName: 'a.csv',
        bytes: 1,
        settings: {},
        reasons: {},
        pass: 2,
        stage,
        createdById,
        createdAt: updatedAt,
        updatedAt,
      }
    }),
  )
  await db.trackerImport.createMany({ data: imports })
  one = imports[0]!.id
  await db.$executeRaw(sql`
    INSERT INTO tracker_import_row (tracker_id, import_id, pass, row, line, kind, refusals)
    SELECT tracker_id, id, 2, n, n, CASE WHEN n % 10 = 0 THEN 'refused' ELSE 'already-there' END, CASE WHEN n % 10 = 0 THEN '[]'::jsonb END
    FROM tracker_import, generate_series(1, ${ROWS}) AS n`)
  await db.$executeRaw`ANALYZE tracker_import, tracker_import_row`
})

const pass = () => ({ trackerId: tracker.id, id: one, pass: 2 })
const readable = () =>
  readableBy({
    activity: { id: tracker.id, component: 'mod_tracker', name: '', path: [] },
    actor: { id: one, via: 'session' },
    can: () => true,
  })
const longAgo = () => new Date(Date.now() - 17 * 86_400_000)

const LATEST = 'tracker_import_tracker_id_created_at_id_idx'
const ROW = 'tracker_import_row_pkey'
const KIND = 'tracker_import_row_tracker_id_import_id_pass_kind_row_idx'

test.each<[string, string, () => Sql]>([
  ['the first imports', LATEST, () => latestQuery(tracker.id, { after: null, limit: 21 })],
  ['the next ones', LATEST, () => latestQuery(tracker.id, { after: [longAgo().toISOString(), one], limit: 21 })],
  ['the rows of one', ROW, () => rowsQuery(readable(), pass(), { after: 10, limit: 26 })],
  ['those of a kind', KIND, () => rowsQuery(readable(), pass(), { kind: 'refused', after: 0, limit: 26 })],
  ['the words it was refused for', KIND, () => wordsQuery(pass(), 'person-unknown')],
])('%s: by %s', async (_, index, query) => {
  const nodes = await planOf(trackers.hosts.host.db, query())
  expect(nodes.map((node) => node['Index Name'])).toContain(index)
})
