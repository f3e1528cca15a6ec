import { join } from 'node:path'
import { connect } from '@guichet/db/connect'
import { freshDatabase } from '@guichet/db/testing/worker-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../src/app.ts'
import { discoverPlugins, PluginError } from '../src/host/plugins/discover.ts'

const REFUSED = {
  'throws-at-boot': /^plugin mod_broken: its server half failed to load: no licence file$/,
  'no-server-half': /^plugin mod_broken: its server half has no default export/,
  'lacks-handler': /^plugin mod_broken: has a handler for every operation: GET \/:thing \(get\) has no handler$/,
  'route-without-access': /^plugin mod_broken: has an access rule on every route: GET \/ has no access rule$/,
  'foreign-capability':
    /^plugin mod_broken: declares only capabilities of its own: capability core\/user:manage is not its own/,
  'unclassified-column':
    /^plugin mod_broken: classifies every column of its tables: column broken_note\.text has no class$/,
  'other-name': /^plugin mod_broken: is named as its package says: the manifest says mod_other$/,
} as const

let connection: ReturnType<typeof connect>

beforeAll(async () => {
  connection = connect({
    url: await freshDatabase('broken'),
    poolSize: 2,
    applicationName: 'guichet-test',
    timeouts: { connect: 10_000, statement: 10_000, lock: 3_000, idleInTransaction: 10_000, transaction: 10_000 },
  })
})
afterAll(() => connection.close())

describe('a plugin that is broken stops the boot, by name', () => {
  test.each(Object.entries(REFUSED))('%s', async (fixture, message) => {
    const boot = async () => {
      if (fixture === 'unclassified-column')
        await connection.prisma.$executeRaw`CREATE TABLE broken_note (id uuid, text text)`
      const plugins = await discoverPlugins(join(import.meta.dirname, 'fixtures/broken', fixture))
      return buildApp({ db: connection.prisma, logLevel: 'silent', webFolder: null, plugins })
    }
    const error = await boot().then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(PluginError)
    expect((error as PluginError).message).toMatch(message)
    await connection.prisma.$executeRaw`DROP TABLE IF EXISTS broken_note`
  })
})
