import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { sql, type Sql } from '@guichet/plugin-kit/sql'
import { beforeAll, describe, expect, test } from 'vitest'
import { TICKET_QUERY } from '../../contract/query-limits.ts'
import { readableBy } from '../access.ts'
import { nearQuery, openQuery, reachedQuery } from '../dependencies/repository.ts'
import { aboveQuery, besideQuery, stackQuery } from '../priority/repository.ts'
import { openRaisesQuery } from '../raises/repository.ts'
import { fill, minute } from '../testing/fill.test-data.ts'
import { planOf, type PlanNode } from '../testing/plan.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'
import { countsQuery } from './counts-query.ts'
import type { After } from './list-order.ts'
import { listQuery } from './list-query.ts'
import { filtersOf } from './query/filters.ts'

const TICKETS = 3_000
const TRACKERS = 4
const PEOPLE = 300
const AGENTS = 10

const trackers = useTrackers()
let tracker: TestTracker
let people: string[]

beforeAll(async () => {
  people = await peopleInTheDatabase()
  // Several, so that the tracker's id has to be part of each index's use.
  for (let n = 0; n < TRACKERS; n++) {
    tracker = await trackers.tracker()
    await fill(
      tracker,
      Array.from({ length: TICKETS }, (_, i) => ({
        state: i % 3 === 0 ? 'OPEN' : i % 50 === 1 ? 'WAITING' : 'VALIDATED',
        closed: i % 3 !== 0 && i % 50 !== 1,
        reporterId: people[i % PEOPLE]!,
        assigneeId: i % 4 === 0 ? null : people[(i * 7) % AGENTS]!,
        at: minute(i),
      })),
    )
  }
  // As in real life: somebody has seen most tickets, whoever else has seen a few.
  await trackers.hosts.host.db.$executeRaw`
    INSERT INTO tracker_seen (tracker_id, ticket_id, user_id, version, seen_at)
    SELECT t.tracker_id, t.id, u.id, t.version, now() FROM tracker_ticket t, unnest(${people.slice(0, 5)}::uuid[]) AS u(id)`
  // Each depends on the one before.
  await trackers.hosts.host.db.$executeRaw`
    INSERT INTO tracker_dependency (tracker_id, ticket_id, depends_on_id, created_at)
    SELECT t.tracker_id, t.id, o.id, now() FROM tracker_ticket t
    JOIN tracker_ticket o ON o.tracker_id = t.tracker_id AND o.number = t.number - 1`
  await trackers.hosts.host.db.$executeRaw`ANALYZE tracker_dependency`
  await trackers.hosts.host.db.$executeRaw`ANALYZE tracker_ticket, tracker_watch, tracker_seen, tracker`
})

async function peopleInTheDatabase(): Promise<string[]> {
  const { db, newId } = trackers.hosts.host
  const data = Array.from({ length: PEOPLE }, () => newId()).map((id) => ({
    id,
    username: id,
    givenName: 'Test',
    familyName: id,
    createdAt: minute(0),
    updatedAt: minute(0),
  }))
  await db.user.createMany({ data })
  return data.map(({ id }) => id)
}

const plan = (query: Sql) => planOf(trackers.hosts.host.db, query)

/** One of those who have the most tickets; and one of those who have a few. */
const agent = () => people[1]!
const student = () => people.at(-1)!

const touching = (nodes: readonly PlanNode[]) =>
  nodes.filter((node) => /^(tracker_ticket|tracker_watch)$/.test(node['Relation Name'] ?? ''))
const indexes = (nodes: readonly PlanNode[]) => [...new Set(nodes.flatMap((node) => node['Index Name'] ?? []))]

const can =
  (...capabilities: string[]) =>
  (capability: string) =>
    capabilities.includes(`${capability.split(':')[1]}`)
const readable = (userId: string, ...capabilities: string[]) =>
  readableBy({
    actor: { id: userId, via: 'session' },
    activity: { id: tracker.id, component: 'mod_tracker', name: '', path: [] },
    can: can('seeissues', ...capabilities),
  })

const ask = (q: string, who: { me: string; can?: string[]; after?: After }): Sql => {
  const parsed = parseQuery(q.replace('$person', people[3]!), TICKET_QUERY)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const asker = {
    me: who.me,
    seesWatchers: true,
    managesPriority: true,
    readable: readable(who.me, ...(who.can ?? [])),
    now: minute(TICKETS),
    timeZone: 'UTC',
    fields: [],
  }
  const filters = filtersOf(parsed.value, asker, tracker.id)
  return listQuery(readable(who.me, ...(who.can ?? [])), { ...filters, after: who.after ?? null, limit: 51 })
}

const middle: After = [minute(1_500).toISOString(), '00000000-0000-7000-8000-000000000000']

describe('a page of what an agent reads comes in order from one index', () => {
  test.each<[string, string, After | null, string]>([
    ['open', 'is:open', null, 'closed_updated_at_id'],
    ['closed', 'is:closed', null, 'closed_updated_at_id'],
    ['of a later page', 'is:open', middle, 'closed_updated_at_id'],
    ['oldest first', 'is:open sort:updated', middle, 'closed_updated_at_id'],
    ['by age', 'is:open sort:-created', middle, 'closed_created_at_id'],
    ['by number', 'is:open sort:-number', [1_500, middle[1]!], 'closed_number'],
    ['in the order they were closed', 'sort:-closed', null, 'closed_at_id'],
    ['the first closed of a later page', 'is:closed sort:closed', middle, 'closed_at_id'],
    ['what is late', 'is:late sort:due', null, 'due_on_id'],
    ['due within a week, the last first', 'is:open due:>=today due:<2026-10-30 sort:-due', null, 'due_on_id'],
    ['open and closed', '', null, 'updated_at_id'],
    ['open and closed by age', 'sort:created', null, 'created_at_id'],
    ['lately changed', 'updated:-7d', null, 'updated_at_id'],
    ['reported on a day', 'created:2026-10-02 sort:-created', null, 'created_at_id'],
    ['in one rare state', 'state:WAITING', null, 'state_updated_at_id'],
    ['reported by one', 'reporter:$person', null, 'reporter_id_updated_at_id'],
    ['assigned to one', 'assignee:$person', null, 'assignee_id_updated_at_id'],
    ['mine', 'is:mine', null, 'reporter_id_updated_at_id'],
    ['my work', 'is:assigned', null, 'assignee_id_updated_at_id'],
  ])('%s', async (_, q, after, index) => {
    const nodes = await plan(ask(q, { me: agent(), can: ['viewallissues'], ...(after && { after }) }))
    expect(touching(nodes).map((node) => node['Node Type'])).toEqual(['Index Scan'])
    expect(indexes(touching(nodes))).toEqual([`tracker_ticket_tracker_id_${index}_idx`])
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort')
    const seen = nodes.filter((node) => node['Relation Name'] === 'tracker_seen')
    expect(seen).toMatchObject([{ 'Node Type': 'Index Scan', 'Index Name': 'tracker_seen_pkey' }])
  })

  test('open and closed by number, from the number’s own key', async () => {
    const nodes = await plan(ask('sort:number', { me: agent(), can: ['viewallissues'] }))
    expect(indexes(touching(nodes))).toEqual(['tracker_ticket_tracker_id_number_key'])
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort')
  })
})

describe('the priority stack', () => {
  test.each<[string, After | null]>([
    ['is:open sort:priority', null],
    ['is:open sort:priority', ['e01500V', middle[1]!]],
    ['is:open sort:-priority', null],
    ['sort:priority', null],
  ])('%s, after %j, comes in order from its own key', async (q, after) => {
    const nodes = await plan(ask(q, { me: agent(), can: ['viewallissues'], ...(after && { after }) }))
    expect(indexes(touching(nodes))).toEqual(['tracker_ticket_tracker_id_rank_key'])
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort')
  })

  test.each<[string, () => Sql]>([
    ['its first tickets', () => stackQuery(tracker.id)],
    ['what is above a ticket', () => aboveQuery(tracker.id, 'e01500V')],
    ['the next above', () => besideQuery(sql`t.tracker_id = ${tracker.id}::uuid`, 'e01500V', 'above')],
    ['the next below', () => besideQuery(readable(agent(), 'manage').among, 'e01500V', 'below')],
  ])('%s: by its own key', async (_, query) => {
    expect(indexes(await plan(query()))).toEqual(['tracker_ticket_tracker_id_rank_key'])
  })
})

describe('dependencies', () => {
  test.each<[string, () => Sql, string[]]>([
    ['what a ticket depends on, however far', () => reachedQuery(tracker.id, people[0]!, 10), ['pkey']],
    [
      'what is near, both ways',
      () => nearQuery(readable(agent(), 'manage'), tracker.id, people[0]!, 10),
      ['pkey', 'tracker_id_depends_on_id_ticket_id_idx'],
    ],
    ['what it waits for', () => openQuery(readable(agent(), 'manage'), tracker.id, people[0]!), ['pkey']],
    [
      'what depends on a ticket',
      () => ask('depends:7', { me: agent(), can: ['viewallissues'] }),
      ['tracker_id_depends_on_id_ticket_id_idx'],
    ],
  ])('%s: by its own keys', async (_, query, keys) => {
    const nodes = (await plan(query())).filter((node) => node['Relation Name'] === 'tracker_dependency')
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan')
    expect(indexes(nodes).toSorted()).toEqual(keys.map((key) => `tracker_dependency_${key}`))
  })
})

test('who asks for more priority comes from what is open', async () => {
  await trackers.hosts.host.db.$executeRaw`
    INSERT INTO tracker_raise (tracker_id, id, ticket_id, user_id, reason, created_at, outcome, answered_at)
    SELECT t.tracker_id, gen_random_uuid(), t.id, t.reporter_id, 'x', now(), CASE WHEN t.number > 20 THEN 'declined' END, CASE WHEN t.number > 20 THEN now() END
    FROM tracker_ticket t WHERE t.number < 1000`
  await trackers.hosts.host.db.$executeRaw`ANALYZE tracker_raise`
  const nodes = await plan(openRaisesQuery(readable(agent(), 'manage'), tracker.id, 100))
  expect(indexes(nodes)).toContain('tracker_raise_one_open')
})

describe('who reads only what concerns them never goes through the tracker', () => {
  test.each<[string, string, After | null]>([
    ['all', 'is:open', null],
    ['all of a later page', 'is:open', middle],
    ['mine', 'is:open is:mine', null],
    ['my work', 'is:open is:assigned', null],
    ['assigned to another', 'is:open assignee:$person', null],
    ['nobody’s', 'is:open assignee:none', null],
    ['unread', 'is:unread', null],
    ['with words', 'word', null],
    ['with words, by time', 'word sort:-updated', null],
    ['without a word', '-word', null],
  ])('%s', async (_, q, after) => {
    const nodes = await plan(ask(q, { me: student(), ...(after && { after }) }))
    expect(touching(nodes).map((node) => node['Node Type'])).not.toContain('Seq Scan')
    // Never the whole tracker by time: each of these would be that.
    expect(indexes(touching(nodes)).filter((name) => /tracker_id_(closed_)?(updated|created)/.test(name))).toEqual([])
  })

  test('counts', async () => {
    const nodes = await plan(countsQuery(readable(student()), student()))
    expect(touching(nodes).map((node) => node['Node Type'])).not.toContain('Seq Scan')
  })
})

test('an agent’s counts go through indexes', async () => {
  const nodes = await plan(countsQuery(readable(agent(), 'manage'), agent()))
  expect(touching(nodes).map((node) => node['Node Type'])).not.toContain('Seq Scan')
})
