import type { Query } from '@guichet/domain/tickets/query/ast'
import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { sql, type Sql } from '@guichet/plugin-kit/sql'
import { beforeAll, describe, expect, test } from 'vitest'
import { scopeWith } from '../../contract/query-limits.ts'
import { readableBy } from '../access.ts'
import { formInForce, type FormField } from '../elements/form/form.ts'
import { pagesQuery, sizesQuery } from '../groups/queries.ts'
import { formsBy } from '../elements/testing/forms.ts'
import { numberKey } from '../elements/values/key.ts'
import { fill, minute } from '../testing/fill.test-data.ts'
import { planOf, type PlanNode } from '../testing/plan.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'
import type { After } from './list-order.ts'
import { listQuery } from './list-query.ts'
import { matchesQuery, narrowed } from './element-matches-repository.ts'
import { fieldOf } from './query/conditions.ts'
import { matchesOf } from './query/element-condition.ts'
import { filtersOf } from './query/filters.ts'

// Lists in the order of a custom field, or of those that have a value, come by the index on values (tracker, field, key, ticket).

const TICKETS = 4_000

const trackers = useTrackers()
let tracker: TestTracker
let fields: readonly FormField[]
let person: string

beforeAll(async () => {
  const { db } = trackers.hosts.host
  // Several, so that the tracker's id has to be part of each index's use.
  for (let n = 0; n < 3; n++) {
    tracker = await trackers.tracker()
    const manager = await tracker.person('editingteacher')
    person = manager.id
    const ids = await formsBy(tracker, manager).build([
      { code: 'size', type: 'radio', options: ['small', 'medium', 'large', 'rare'] },
      { code: 'cost', type: 'number' },
      { code: 'serial', type: 'text' },
      { code: 'bought', type: 'date' },
    ])
    const tickets = await fill(
      tracker,
      Array.from({ length: TICKETS }, (_, i) => ({
        state: 'OPEN' as const,
        closed: false,
        reporterId: person,
        assigneeId: null,
        at: minute(i),
      })),
    )
    const size = (i: number) => (i % 400 === 0 ? 'rare' : ['small', 'medium', 'large'][i % 3]!)
    const rows = tickets.flatMap((ticket, i) => [
      { ticket, element: ids['size'], key: size(i), value: size(i) },
      { ticket, element: ids['cost'], key: numberKey((i * 7) % 1_000), value: (i * 7) % 1_000 },
      { ticket, element: ids['serial'], key: `s${(i * 13) % TICKETS}`, value: `S${(i * 13) % TICKETS}` },
    ])
    await db.$executeRaw(sql`
      INSERT INTO tracker_value (tracker_id, ticket_id, element_id, ordinal, key, value, author_id)
      SELECT ${tracker.id}::uuid, r.ticket, r.element, 0, r.key, r.value, ${person}::uuid
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(ticket uuid, element uuid, key text, value jsonb)`)
  }
  await db.$executeRaw`ANALYZE tracker_ticket, tracker_value, tracker_watch, tracker_seen, tracker`
  fields = (await formInForce(db, tracker.id)).fields
})

function parsed(q: string): Query {
  const read = parseQuery(q, scopeWith(fields))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

const asker = () => ({
  me: person,
  seesWatchers: true,
  managesPriority: true,
  readable: readable(),
  now: minute(TICKETS),
  timeZone: 'UTC',
  fields,
})
const readable = () =>
  readableBy({
    actor: { id: person, via: 'session' },
    activity: { id: tracker.id, component: 'mod_tracker', name: '', path: [] },
    can: () => true,
  })

const ask = (q: string, after: After | null): Sql =>
  listQuery(readable(), { ...filtersOf(parsed(q), asker(), tracker.id), after, limit: 51 })

const plan = (q: string, after: After | null = null) => planOf(trackers.hosts.host.db, ask(q, after))
const values = (nodes: readonly PlanNode[]) => nodes.filter((node) => node['Relation Name'] === 'tracker_value')
const INDEX = 'tracker_value_tracker_id_element_id_key_ticket_id_idx'
const middle: After = [numberKey(500), '00000000-0000-7000-8000-000000000000']

test('in groups of what is chosen in one: a look into the index for each, and as many rows as are shown', async () => {
  const by = fields.find(({ code }) => code === 'size')!
  const keys = by.options.map(({ code }) => code)
  const asked = filtersOf(parsed('is:open'), asker(), tracker.id)
  const { db } = trackers.hosts.host
  const nodes = await planOf(db, pagesQuery(readable(), asked, { by, keys, limit: 21 }))
  expect(values(nodes).map((node) => node['Index Name'])).toEqual([INDEX])
  const sorted = nodes.flatMap((node) => node['Sort Key'] ?? [])
  expect(sorted.filter((key) => key.includes('ticket_id'))).toEqual([])
  const counted = await planOf(db, sizesQuery(readable(), asked, { by, keys }))
  expect(counted.map((node) => node['Node Type'])).not.toContain('Seq Scan')
})

describe('in the order of a custom field', () => {
  test.each<[string, After | null]>([
    ['sort:element.cost', null],
    ['sort:-element.cost', null],
    ['sort:element.cost', middle],
    ['sort:element.serial is:open', null],
    ['sort:element.size', null],
    ['sort:-element.size is:open', ['medium', middle[1]!]],
  ])('%s, from %j: its index is walked', async (q, after) => {
    const nodes = await plan(q, after)
    expect(values(nodes).map((node) => [node['Node Type'], node['Index Name']])).toEqual([['Index Scan', INDEX]])
    const tickets = nodes.filter((node) => node['Relation Name'] === 'tracker_ticket')
    expect(tickets).toMatchObject([{ 'Index Name': 'tracker_ticket_pkey' }])
    // What is sorted is at most a page of each option.
    if (!q.includes('size')) expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort')
  })
})

describe('of those that have a value', () => {
  test.each([
    ['element.size:rare', 10],
    ['element.serial:S17', 1],
    ['element.cost:7,8', 8],
    ['element.cost:>=998', 8],
    ['element.size:small', 1_001],
    ['element.cost:>100', 1_001],
  ])('%s: its index says which, or that there are many', async (q, count) => {
    const { db } = trackers.hosts.host
    const term = parsed(q).find((each) => each.kind === 'element')!
    const query = matchesQuery(tracker.id, matchesOf(term, fieldOf(term.code, asker()), asker())!)
    expect(await db.$queryRaw(query)).toHaveLength(count)
    const nodes = values(await planOf(db, query))
    expect(new Set(nodes.map((node) => node['Index Name']))).toEqual(new Set([INDEX]))
    expect(new Set(nodes.map((node) => node['Node Type']))).toEqual(new Set(['Index Only Scan']))
  })

  test('few are looked up by their ids and put in order', async () => {
    const { db } = trackers.hosts.host
    const query = parsed('element.size:rare')
    const filters = await narrowed(db, filtersOf(query, asker(), tracker.id), query, asker())
    const nodes = await planOf(db, listQuery(readable(), { ...filters, after: null, limit: 51 }))
    expect(nodes.filter((node) => node['Relation Name'] === 'tracker_ticket')).toMatchObject([
      { 'Index Name': 'tracker_ticket_pkey' },
    ])
  })

  test.each([
    'element.size:small',
    'element.cost:>100',
    'element.bought:none',
    '-element.size:small',
    'element.size:small,none',
  ])('%s: of many, tickets are walked in the list’s order and each is asked, by its key', async (q) => {
    const nodes = await plan(q)
    expect(nodes.filter((node) => node['Relation Name'] === 'tracker_ticket')).toMatchObject([
      { 'Node Type': 'Index Scan', 'Index Name': 'tracker_ticket_tracker_id_updated_at_id_idx' },
    ])
    for (const node of values(nodes)) expect(node['Node Type']).toMatch(/^Index (Only )?Scan$/)
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort')
  })
})
