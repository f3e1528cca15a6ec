import type { Sql } from '@guichet/plugin-kit/sql'
import { beforeAll, expect, test } from 'vitest'
import { readableBy } from '../access.ts'
import { fill, minute } from '../testing/fill.test-data.ts'
import { planOf } from '../testing/plan.ts'
import { useTrackers } from '../testing/trackers.ts'
import { readableTicketsQuery } from './recent.ts'
import { summariesQuery, type Asked } from './summaries.ts'
import { waitingQuery } from './waiting.ts'

// What the home page costs does not grow with the trackers: every look at tickets is by an index, and stops.

const TRACKERS = 4
const TICKETS = 2_000
const PEOPLE = 100

const trackers = useTrackers()
let ids: string[]
let people: string[]
let tickets: string[]

beforeAll(async () => {
  const { db, newId } = trackers.hosts.host
  people = Array.from({ length: PEOPLE }, () => newId())
  const at = minute(0)
  const named = people.map((id) => ({
    id,
    username: id,
    givenName: 'Test',
    familyName: id,
    createdAt: at,
    updatedAt: at,
  }))
  await db.user.createMany({ data: named })
  const made = await Promise.all(Array.from({ length: TRACKERS }, () => trackers.tracker()))
  ids = made.map(({ id }) => id)
  for (const tracker of made) {
    tickets = await fill(
      tracker,
      Array.from({ length: TICKETS }, (_, i) => ({
        state: i % 40 === 0 ? 'POSTED' : i % 4 === 0 ? 'OPEN' : 'VALIDATED',
        closed: i % 4 !== 0,
        reporterId: people[i % PEOPLE]!,
        assigneeId: i % 40 === 0 ? null : people[(i * 7) % 10]!,
        at: minute(i),
      })),
    )
  }
  await db.$executeRaw`ANALYZE tracker_ticket, tracker_watch, tracker_seen, tracker`
})

const asked = (...capabilities: string[]): Asked[] =>
  ids.map((id) => ({
    id,
    me: people[1]!,
    readable: readableBy({
      activity: { id, component: 'mod_tracker', name: '', path: [] },
      actor: { id: people[1]!, via: 'session' },
      can: (capability) => capabilities.includes(capability.split(':')[1]!),
    }),
  }))

const confirmable = { asReporter: ['RESOLVED'], asAssignee: ['RESOLVED', 'PUBLISHED'] } as const
const agent = () => asked('seeissues', 'viewallissues', 'develop')
const student = () => asked('seeissues')

test.each<[string, () => Sql]>([
  ['figures for an agent', () => summariesQuery(agent())],
  ['figures for a student', () => summariesQuery(student())],
  [
    'what waits for an agent',
    () =>
      waitingQuery(
        agent().map((one) => ({ ...one, works: true, confirmable })),
        7,
      ),
  ],
  [
    'what waits for a student',
    () =>
      waitingQuery(
        student().map((one) => ({ ...one, works: false, confirmable })),
        7,
      ),
  ],
  [
    'which tickets an agent may hear of',
    () => readableTicketsQuery(agent().map((one) => ({ ...one, ids: tickets.slice(0, 20) }))),
  ],
  [
    'which tickets a student may hear of',
    () => readableTicketsQuery(student().map((one) => ({ ...one, ids: tickets.slice(0, 20) }))),
  ],
])('%s: by index', async (_, query) => {
  const nodes = await planOf(trackers.hosts.host.db, query())
  const touching = nodes.filter((node) => node['Relation Name'] === 'tracker_ticket')
  expect(touching.length).toBeGreaterThan(0)
  expect(touching.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([])
})
