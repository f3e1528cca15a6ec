import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'

let things: Things
let admin: TestPerson

beforeAll(async () => {
  things = await openThings()
  admin = await things.admin()
})
afterAll(() => things.close())

const look = async () => (await admin.call<{ plugins: unknown[]; failedJobs: unknown[] }>('GET /api/v1/attention')).body

test('nothing asks for anybody while all works', async () => {
  expect(await look()).toEqual({ plugins: [], failedJobs: [] })
})

test('a plugin that is off and what waits for it are named, and so are jobs that were given up', async () => {
  await things.db.plugin.update({ where: { component: 'mod_thing' }, data: { enabled: false } })
  await things.db.$transaction(raiseRightsVersion)
  await things.db.$executeRaw`SELECT pgboss.create_queue('thing.sick', '{"policy":"standard"}'::jsonb)`
  await things.db.$executeRaw`
    INSERT INTO pgboss.job (name, data, state, completed_on) SELECT 'thing.sick', '{}'::jsonb, 'failed', now() FROM generate_series(1, 2)`
  expect(await look()).toEqual({
    plugins: [
      { component: 'mod_other', state: 'waiting' },
      { component: 'mod_thing', state: 'off' },
    ],
    failedJobs: [{ name: 'thing.sick', count: 2, last: expect.stringMatching(/^\d{4}-/) }],
  })
})
