import type { TestPerson } from '@guichet/plugin-kit/testing'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { buildersOn } from '../../../test/test-host.ts'
import { ifMatch } from '../test-support.ts'

let things: Things
let admin: TestPerson

beforeAll(async () => {
  things = await openThings()
  admin = await things.admin()
})
afterEach(async () => {
  for (const component of ['mod_thing', 'mod_other']) await turn(component, true)
})
afterAll(() => things.close())

interface Plugin {
  readonly component: string
  readonly state: string
  readonly enabled: boolean
  readonly waitsFor: readonly string[]
  readonly requiredBy: readonly string[]
  readonly activities: number
  readonly revision: number
}

const look = async (component: string) => (await admin.call<Plugin>(`GET /api/v1/plugins/${component}`)).body

async function turn(component: string, enabled: boolean) {
  const { revision } = await look(component)
  return admin.call<Plugin>(`PATCH /api/v1/plugins/${component}`, { body: { enabled }, headers: ifMatch(revision) })
}

test('each plugin is told with its state, what it brings and what rests on it; the core is none', async () => {
  const { body } = await admin.call<{ items: Plugin[] }>('GET /api/v1/plugins')
  expect(body.items.map(({ component }) => component)).toEqual(['mod_other', 'mod_thing'])
  expect(body.items[1]).toMatchObject({
    state: 'on',
    version: 2026112400,
    requires: [],
    requiredBy: ['mod_other'],
    brings: { activity: true, capabilities: ['mod/thing:view', 'mod/thing:add', 'mod/thing:rule'] },
  })
  expect((await admin.call('GET /api/v1/plugins/core_site')).status).toBe(404)
})

test('one that is switched off answers as not there at the very next request, and what rests on it goes with it and says so', async () => {
  const thing = await things.thing(null)
  const other = await things.thing(null, 'mod_other')
  expect((await admin.call('GET /api/v1/things/open')).status).toBe(200)

  expect(await turn('mod_thing', false)).toMatchObject({ status: 200, body: { state: 'off', enabled: false } })

  expect(await look('mod_other')).toMatchObject({ state: 'waiting', enabled: true, waitsFor: ['mod_thing'] })
  for (const at of ['things/open', 'others/open', `activities/${thing.id}`, `activities/${other.id}`])
    expect([at, (await admin.call(`GET /api/v1/${at}`)).status]).toEqual([at, 404])
  const listed = await admin.call<{ items: { id: string }[] }>('GET /api/v1/activities')
  expect(listed.body.items).toEqual([])
  const types = await admin.call<{ items: unknown[] }>('GET /api/v1/activity-types')
  expect(types.body.items).toEqual([])
  const made = await admin.call('POST /api/v1/activities', {
    body: { component: 'mod_other', course: null, name: 'Another', settings: {} },
  })
  expect(made).toMatchObject({ status: 422, body: { code: 'core.activity.unknown_type' } })
})

test('its activities stay, and are back when it is', async () => {
  const { id } = await things.thing(null)
  const { activities } = await look('mod_thing')
  await turn('mod_thing', false)
  expect((await look('mod_thing')).activities).toBe(activities)
  await turn('mod_thing', true)
  expect((await admin.call(`GET /api/v1/activities/${id}`)).status).toBe(200)
})

test('another process knows at its next request', async () => {
  const second = await openThings()
  const there = await buildersOn(second).again(admin)
  expect((await there.call('GET /api/v1/things/open')).status).toBe(200)
  await turn('mod_thing', false)
  expect((await there.call('GET /api/v1/things/open')).status).toBe(404)
  await second.close()
})

test('the log tells who switched it, once, and a stale or missing version changes nothing', async () => {
  const before = await look('mod_other')
  const sent = { body: { enabled: false } }
  expect((await admin.call('PATCH /api/v1/plugins/mod_other', sent)).status).toBe(428)
  const stale = await admin.call('PATCH /api/v1/plugins/mod_other', { ...sent, headers: ifMatch(before.revision + 7) })
  expect(stale).toMatchObject({ status: 412, body: { current: { state: 'on' } } })

  await turn('mod_other', false)
  await turn('mod_other', false)
  const row = await things.db.plugin.findUniqueOrThrow({ where: { component: 'mod_other' } })
  const events = await things.host.events.of(row.id, { after: before.revision, limit: 10 })
  expect(events).toMatchObject([
    { type: 'core.plugin.disabled', actorId: admin.id, changes: { enabled: [true, false] } },
  ])
})

test('its jobs and its readers of the log rest while it is off', async () => {
  const half = things.components.find(({ component }) => component === 'mod_other')!
  const work = { jobs: [{ name: 'other.tidy', run: async () => {} }] }
  const { createRests } = await import('../../host/plugins/resting.ts')
  const { Rights } = await import('../../host/access/rights.ts')
  const rests = createRests(
    [...things.components.filter((one) => one !== half), { ...half, half: { ...half.half, ...work } }],
    new Rights(things.db, []),
  )
  expect(await rests('other.tidy')).toBe(false)
  await turn('mod_thing', false)
  await sleep(600)
  expect([await rests('other.tidy'), await rests('core.sweep')]).toEqual([true, false])
})
