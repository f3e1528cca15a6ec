import { join } from 'node:path'
import { openPool } from '../src/database.ts'
import { workerDatabase } from '@guichet/db/testing/worker-database'
import type { AppOptions } from '../src/app.ts'
import { discoverPlugins } from '../src/host/plugins/discover.ts'
import { testApp, type TestApp } from './app.ts'
import { buildersOn } from './test-host.ts'

export type Things = Awaited<ReturnType<typeof openThings>>

/** The host with two small plugins of the tests' own instead of those in packages/: what it does is tested without any real one. */
export async function openThings(options: Partial<AppOptions> & { databaseUrl?: string } = {}) {
  await makeTable()
  const plugins = await discoverPlugins(join(import.meta.dirname, 'fixtures/sound'))
  const app: TestApp = await testApp({ plugins, ...options })
  const build = buildersOn(app)
  const thing = (courseId: string | null, component = 'mod_thing') => build.activity({ component, courseId })
  return { ...app, ...build, db: app.host.db, thing }
}

async function makeTable(): Promise<void> {
  const { prisma, close } = openPool({ url: await workerDatabase(), poolSize: 1, applicationName: 'guichet-test' })
  await prisma.$executeRaw`
    CREATE TABLE IF NOT EXISTS thing_item (
      id uuid PRIMARY KEY, thing_id uuid NOT NULL, text text NOT NULL, version integer NOT NULL CHECK (version > 0))`
  await close()
}
