import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { sql, type Sql } from '@guichet/plugin-kit/sql'
import { beforeAll, describe, expect, test } from 'vitest'
import { TICKET_QUERY } from '../../contract/query-limits.ts'
import { readableBy } from '../access.ts'
import { fill, minute } from '../testing/fill.test-data.ts'
import { planOf, type PlanNode } from '../testing/plan.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'
import { listQuery } from './list-query.ts'
import { filtersOf } from './query/filters.ts'

// GUICHET_LONG: as many tickets as `pnpm bench growth` has.
const SIZES = process.env['GUICHET_LONG'] === undefined ? [1_000, 4_000] : [1_000, 4_000, 100_000]
const AT_ONCE = 500

const trackers = useTrackers()
let people: { readonly agent: string; readonly student: string }

beforeAll(async () => {
  const [agent, student] = [await trackers.hosts.person(), await trackers.hosts.person()]
  people = { agent: agent.id, student: student.id }
})

/** Some tickets have a rare word, and some comments another; all have the same common ones. */
async function filled(tickets: number): Promise<TestTracker> {
  const { db } = trackers.hosts.host
  const tracker = await trackers.tracker()
  for (let first = 1; first <= tickets; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, tickets - first + 1) }, (_, i) => first + i)
    await fill(
      tracker,
      some.map((number) => ({
        state: 'OPEN',
        closed: false,
        reporterId: number % 100 === 0 ? people.student : people.agent,
        assigneeId: null,
        description: number % 500 === 7 ? 'La photocopieuse est en panne' : `Words of ${number} `.repeat(10),
        at: minute(number),
      })),
      first,
    )
    await db.$executeRaw(sql`
      INSERT INTO tracker_comment (tracker_id, id, ticket_id, author_id, body, created_at)
      SELECT t.tracker_id, gen_random_uuid(), t.id, t.reporter_id, repeat('Merci de votre patience ' || t.number || ' ', 5)
        || CASE WHEN t.number % 500 = 8 THEN 'zanzibar' ELSE '' END, t.created_at
      FROM tracker_ticket t WHERE t.tracker_id = ${tracker.id}::uuid AND t.number >= ${first}`)
    await db.$executeRaw(sql`
      INSERT INTO tracker_seen (tracker_id, ticket_id, user_id, version, seen_at)
      SELECT t.tracker_id, t.id, ${people.agent}::uuid, 1, now() FROM tracker_ticket t WHERE t.tracker_id = ${tracker.id}::uuid AND t.number >= ${first}`)
  }
  await db.$executeRaw`ANALYZE tracker_ticket, tracker_comment, tracker_watch, tracker_seen, tracker`
  return tracker
}

function ask(tracker: TestTracker, q: string, me: string, notes = false): Sql {
  const parsed = parseQuery(q, TICKET_QUERY)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const readable = readableBy({
    actor: { id: me, via: 'session' },
    activity: { id: tracker.id, component: 'mod_tracker', name: '', path: [] },
    can: (capability) =>
      capability.endsWith(me === people.agent ? 'issues' : ':seeissues') || (notes && capability.endsWith(':develop')),
  })
  const filters = filtersOf(
    parsed.value,
    {
      me,
      seesWatchers: true,
      managesPriority: true,
      readable,
      now: minute(0),
      timeZone: 'UTC',
      fields: [],
    },
    tracker.id,
  )
  return listQuery(readable, { ...filters, after: null, limit: 51 })
}

const read = (nodes: readonly PlanNode[]) =>
  nodes.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? [node['Relation Name']] : []))

describe.each(SIZES)('%i tickets', (size) => {
  let tracker: TestTracker
  beforeAll(async () => {
    tracker = await filled(size)
  }, 600_000)

  const plan = async (q: string, me: string, notes = false) => {
    const nodes = await planOf(trackers.hosts.host.db, ask(tracker, q, me, notes))
    const growing = nodes.filter((node) => /^tracker_(ticket|comment|watch|seen)$/.test(node['Relation Name'] ?? ''))
    return { nodes, growing, indexes: nodes.flatMap((node) => node['Index Name'] ?? []) }
  }

  test.each([
    ['a rare word', 'photocopieuse'],
    ['one that only comments have', 'zanzibar'],
    ['one that nothing has', 'cafetière'],
    ['two', 'panne photocopieuse is:open'],
    ['a phrase', '"la photocopieuse est"'],
    ['by time', 'photocopieuse sort:-updated'],
    ['one that nothing has, by time', 'cafetière sort:created'],
    ['being typed', 'photocopi'],
    ['without another', 'photocopieuse -zanzibar'],
    ['unread', 'photocopieuse is:unread'],
  ])('%s: looked for in the index of words, of tickets and of comments, with notes and without', async (_, q) => {
    for (const notes of [false, true]) {
      const { growing, indexes } = await plan(q, people.agent, notes)
      expect(read(growing)).toEqual([])
      expect(indexes).toContain('tracker_ticket_tracker_id_search_idx')
      expect(indexes).toContain('tracker_comment_tracker_id_search_idx')
    }
  })

  // Of a thousand, as many are looked at as there are.
  const common = [
    ['a word that every ticket has', 'words'],
    ['one that every comment has', 'patience'],
    ['both', 'patience words'],
    ['both by time', 'patience words sort:updated'],
    ['watched by oneself, with a word', 'is:watched patience'],
  ]
  test.each([
    ...(size > 1_000 ? common : []),
    ['a ticket’s own number', '#7'],
    ['only what is not wanted', '-patience'],
    ['watched by oneself', 'is:watched'],
    ['watched by another', `watcher:${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`],
  ])('%s: never through a table', async (_, q) => {
    const { growing } = await plan(q, people.agent)
    expect(growing.length).toBeGreaterThan(0)
    expect(read(growing)).toEqual([])
  })

  test.each(['photocopieuse', 'words patience', '-words', 'is:watched'])(
    'who reads but their own has these asked one by one: %s',
    async (q) => {
      const { growing, indexes } = await plan(q, people.student)
      expect(read(growing)).toEqual([])
      expect(indexes).not.toContain('tracker_comment_tracker_id_search_idx')
      expect(indexes.filter((name) => /tracker_id_(closed_)?(updated|created)/.test(name))).toEqual([])
    },
  )
})
