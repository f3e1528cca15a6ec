import { newId } from '@guichet/db/ids'
import type { Overview } from '@guichet/plugin-kit/overview'
import { sql } from '@guichet/plugin-kit/sql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { probePlugins } from '../activities/probe.ts'
import { openCore, type TestCore } from '../test-support.ts'
import { askEach } from './ask.ts'
import { recentQuery } from './repository.ts'

// The host's part, with a plugin of the tests' own: whom it asks about what, and how much it looks at.

let core: TestCore
let admin: Awaited<ReturnType<TestCore['person']>>
const asked: { activities: number; events: number }[] = []

let failing = false
const overview: Overview = {
  summaries: async (readers) => {
    if (failing) throw new Error('the probe is broken')
    return new Map(readers.map(({ activity, can }) => [activity.id, can('mod/probe:use')]))
  },
  waiting: async (readers, limit) =>
    readers.slice(0, limit).map(({ activity }, n) => ({
      activityId: activity.id,
      subjectId: activity.id,
      at: new Date(n * 60_000),
      payload: { name: activity.name },
    })),
  // Nobody hears of what was done in a place called secret.
  async recent(readers, events) {
    asked.push({ activities: readers.length, events: events.length })
    const open = new Set(
      readers.filter(({ activity }) => activity.name !== 'secret').map(({ activity }) => activity.id),
    )
    return new Map(events.filter(({ activityId }) => open.has(activityId ?? '')).map(({ id }) => [id, {}]))
  },
}

beforeAll(async () => {
  const plugins = probePlugins.plugins.map((plugin) => ({ ...plugin, half: { ...plugin.half, overview } }))
  core = await openCore({ plugins: { plugins, disabled: [] } })
  admin = await core.person({ role: 'manager' })
})
afterAll(() => core.close())

let made = 0
async function course(): Promise<string> {
  const body = { shortName: `C${++made}`, fullName: `Course ${made}`, category: null }
  return (await admin.send<{ id: string }>('POST /courses', { body })).body.id
}
async function probe(course: string, name = 'Probe'): Promise<string> {
  const body = { component: 'mod_probe', course, name, everyone: null, settings: {} }
  return (await admin.send<{ id: string }>('POST /activities', { body })).body.id
}
interface Recent {
  readonly items: readonly { readonly id: string; readonly activity: { readonly id: string } }[]
  readonly next: string | null
}

test('a plugin is asked of what the person sees, with their rights there', async () => {
  const [theirs, others] = [await course(), await course()]
  const [one, other] = [await probe(theirs, 'Probe A'), await probe(others, 'Probe B')]
  const student = await core.person({ role: 'student', at: theirs })
  const { body } = await student.send('GET /overview')
  expect(body).toEqual({
    summaries: [{ activity: one, summary: true }],
    waiting: {
      items: [
        {
          activity: {
            id: one,
            component: 'mod_probe',
            name: 'Probe A',
            course: { id: theirs, name: expect.any(String) },
          },
          subject: one,
          at: '1970-01-01T00:00:00.000Z',
          payload: { name: 'Probe A' },
        },
      ],
      more: false,
    },
    failed: [],
  })
  const happened = async (where = '') => (await student.send<Recent>(`GET /overview/recent${where}`)).body.items
  expect((await happened()).map(({ activity }) => activity.id)).toEqual([one])
  expect(await happened(`?course=${others}`)).toEqual([])
  expect((await admin.send<Recent>(`GET /overview/recent?course=${others}`)).body.items[0]?.activity.id).toBe(other)
})

test('a plugin that is switched off tells nothing', async () => {
  const place = await course()
  await probe(place)
  await core.db.plugin.update({ where: { component: 'mod_probe' }, data: { enabled: false } })
  await core.db.rightsVersion.update({ where: { id: 1 }, data: { version: { increment: 1 } } })
  expect((await admin.send<Recent>(`GET /overview/recent?course=${place}`)).body.items).toEqual([])
  expect((await admin.send(`GET /overview?course=${place}`)).body).toMatchObject({ summaries: [] })
  await core.db.plugin.update({ where: { component: 'mod_probe' }, data: { enabled: true } })
  await core.db.rightsVersion.update({ where: { id: 1 }, data: { version: { increment: 1 } } })
})

describe('for who sees more activities than are asked one by one', () => {
  test('the log is walked as it is, and what they see of it asked', async () => {
    const place = await course()
    const first = await probe(place, 'first')
    for (let n = 0; n < 101; n++) await probe(place, n % 2 === 0 ? 'secret' : 'Probe')
    asked.length = 0
    const page = (await admin.send<Recent>('GET /overview/recent?limit=50')).body
    expect(page.items).toHaveLength(50)
    expect(asked.every(({ activities, events }) => activities <= 50 && events <= 50)).toBe(true)
    const rest = (await admin.send<Recent>(`GET /overview/recent?limit=50&cursor=${page.next}`)).body
    expect(rest.items.map(({ activity }) => activity.id)).toContain(first)
    const ids = [...page.items, ...rest.items].map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].toSorted().toReversed())
  })
})

test('each activity’s last events come from its index, and the log’s from its key', async () => {
  const activities = Array.from({ length: 40 }, () => newId())
  await core.db.$executeRaw`
    INSERT INTO core_event (id, type, context_id, activity_id, subject_id, granted_by, origin, changes, occurred_at)
    SELECT gen_random_uuid(), 'probe.created', a, a, gen_random_uuid(), '{}', CASE WHEN n % 2 = 0 THEN 'live' ELSE 'import' END, '{}', now()
    FROM unnest(${activities}::uuid[]) AS a, generate_series(1, 300) AS n`
  await core.db.$executeRaw`ANALYZE core_event`
  const plan = async (query: ReturnType<typeof recentQuery>) =>
    JSON.stringify(await core.db.$queryRaw(sql`EXPLAIN (FORMAT JSON) ${query}`))
  for (const before of [null, newId()]) {
    const some = await plan(recentQuery({ activities: activities.slice(0, 5), before, take: 50 }))
    expect(some).toContain('core_event_recent')
    expect(some).not.toContain('Seq Scan')
    const any = await plan(recentQuery({ activities: null, before, take: 50 }))
    expect(any).toContain('core_event_pkey')
    expect(any).not.toContain('Seq Scan')
  }
})

test('a plugin that fails is named, and the page is answered', async () => {
  const where = await course()
  await probe(where)
  const student = await core.person({ role: 'student', at: where })
  failing = true
  const { status, body } = await student.send('GET /overview')
  failing = false
  expect({ status, body }).toEqual({
    status: 200,
    body: { summaries: [], waiting: { items: [], more: false }, failed: ['mod_probe'] },
  })
})

test('what the others tell comes when one fails, which is logged once', async () => {
  const errors: unknown[] = []
  const log = { error: (...args: unknown[]) => void errors.push(args) }
  const tellers = ['mod_sick', 'mod_well'].map((component) => ({
    component,
    overview,
    events: new Set<string>(),
    readers: [],
  }))
  const asking = askEach({ log }, tellers, async ({ component }) => {
    if (component === 'mod_sick') throw new Error('sick')
    return component
  })
  expect(await asking).toEqual({ told: ['mod_well'], failed: ['mod_sick'] })
  expect(errors).toEqual([[{ err: new Error('sick'), component: 'mod_sick' }, expect.any(String)]])
})
