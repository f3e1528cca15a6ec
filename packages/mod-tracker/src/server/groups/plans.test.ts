import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { TICKET_STATES } from '@guichet/domain/tickets/states'
import type { Sql } from '@guichet/plugin-kit/sql'
import { beforeAll, describe, expect, test } from 'vitest'
import { TICKET_QUERY } from '../../contract/query-limits.ts'
import { readableBy } from '../access.ts'
import { fill, minute } from '../testing/fill.test-data.ts'
import { planOf } from '../testing/plan.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'
import { countsOfQuery } from '../tickets/counts-query.ts'
import { filtersOf } from '../tickets/query/filters.ts'
import { visibleQuery } from '../views/repository.ts'
import { keysQuery, pagesQuery, sizesQuery } from './queries.ts'

// What a board, a grouped list and the counts of views cost does not grow with the tracker.

const TICKETS = 3_000

const trackers = useTrackers()
let tracker: TestTracker
let people: string[]

beforeAll(async () => {
  const made = await Promise.all(Array.from({ length: 40 }, () => trackers.hosts.person()))
  people = made.map(({ id }) => id)
  for (let n = 0; n < 3; n++) {
    tracker = await trackers.tracker()
    await fill(
      tracker,
      Array.from({ length: TICKETS }, (_, i) => ({
        state: i % 3 === 0 ? 'OPEN' : i % 50 === 1 ? 'WAITING' : 'VALIDATED',
        closed: i % 3 !== 0 && i % 50 !== 1,
        reporterId: people[i % 40]!,
        assigneeId: i % 4 === 0 ? null : people[(i * 7) % 10]!,
        at: minute(i),
      })),
    )
    const views = Array.from({ length: 600 }, (_, i) => ({
      trackerId: tracker.id,
      id: trackers.hosts.host.newId(),
      ownerId: i % 50 === 0 ? null : people[i % 40]!,
      name: 'x',
      description: '',
      query: '',
      hasColumns: false,
      grouping: 'none',
      createdAt: minute(i),
      updatedAt: minute(i),
    }))
    await trackers.hosts.host.db.trackerView.createMany({ data: views })
  }
  await trackers.hosts.host.db.$executeRaw`
    INSERT INTO tracker_seen (tracker_id, ticket_id, user_id, version, seen_at)
    SELECT t.tracker_id, t.id, u.id, t.version, now() FROM tracker_ticket t, unnest(${people.slice(0, 5)}::uuid[]) AS u(id)`
  await trackers.hosts.host.db.$executeRaw`ANALYZE tracker_ticket, tracker_watch, tracker_seen, tracker, tracker_view`
})

const asked = (q: string, me: string) => {
  const parsed = parseQuery(q, TICKET_QUERY)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return filtersOf(
    parsed.value,
    {
      me,
      seesWatchers: true,
      managesPriority: true,
      readable: readable(me, true),
      now: minute(TICKETS),
      timeZone: 'UTC',
      fields: [],
    },
    tracker.id,
  )
}
const readable = (me: string, all: boolean) =>
  readableBy({
    actor: { id: me, via: 'session' },
    activity: { id: tracker.id, component: 'mod_tracker', name: '', path: [] },
    can: (capability) => capability === 'mod/tracker:seeissues' || (all && capability === 'mod/tracker:viewallissues'),
  })
const touched = async (query: Sql) => {
  const nodes = await planOf(trackers.hosts.host.db, query)
  return nodes.filter((node) => /^tracker_(ticket|watch|view|seen)$/.test(node['Relation Name'] ?? ''))
}
const indexes = (nodes: Awaited<ReturnType<typeof touched>>) => [
  ...new Set(nodes.map((node) => node['Index Name']?.replace(/^tracker_(.*)_idx$/, '$1'))),
]

describe('for who reads the whole tracker', () => {
  const [me, all] = [() => people[1]!, () => readable(people[1]!, true)]

  test('the columns of a board: each from the index of states, in order', async () => {
    const page = { by: 'state', keys: TICKET_STATES, limit: 26 } as const
    const nodes = await touched(pagesQuery(all(), asked('', me()), page))
    expect(indexes(nodes)).toEqual(['ticket_tracker_id_state_updated_at_id', 'tracker_seen_pkey'])
  })

  test('the groups of assignees, nobody’s among them', async () => {
    const page = { by: 'assignee', keys: [...people.slice(0, 5), null], limit: 11 } as const
    const nodes = await touched(pagesQuery(all(), asked('is:open', me()), page))
    expect(indexes(nodes)).toContain('ticket_tracker_id_assignee_id_updated_at_id')
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan')
  })

  test.each(['state', 'assignee', 'reporter'] as const)('how many there are by %s', async (by) => {
    const keys = by === 'state' ? TICKET_STATES : people.slice(0, 5)
    const nodes = await touched(sizesQuery(all(), asked('is:open', me()), { by, keys }))
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan')
  })

  test('which people there are: of the first tickets, walked by index', async () => {
    const nodes = await touched(keysQuery(all(), asked('is:open', me()), 'reporter'))
    expect(indexes(nodes)).toContain('ticket_tracker_id_closed_updated_at_id')
  })

  test('the counts of views', async () => {
    const queries = ['is:open', 'state:WAITING', 'is:open assignee:none'].map((q) => asked(q, me()))
    const nodes = await touched(countsOfQuery(all(), queries))
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan')
  })
})

test('who reads only what concerns them never goes through the tracker', async () => {
  const me = people[20]!
  const own = readable(me, false)
  const filters = asked('is:open', me)
  const statements = [
    pagesQuery(own, filters, { by: 'state', keys: TICKET_STATES, limit: 26 }),
    sizesQuery(own, filters, { by: 'state', keys: TICKET_STATES }),
    keysQuery(own, filters, 'assignee'),
    countsOfQuery(own, [filters, asked('state:OPEN', me)]),
  ]
  for (const statement of statements) {
    const nodes = await touched(statement)
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan')
  }
})

test('the views that one sees, by whose they are', async () => {
  const nodes = await touched(visibleQuery({ trackerId: tracker.id, userId: people[3]! }))
  expect(indexes(nodes)).toEqual(['view_tracker_id_owner_id_created_at_id'])
})
