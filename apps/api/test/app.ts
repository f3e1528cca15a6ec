import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workerDatabase } from '@guichet/db/testing/worker-database'
import { buildApp, type App, type AppOptions } from '../src/app.ts'
import { folderStorage } from '../src/host/files/storage.ts'
import { openPool } from '../src/database.ts'
import { refuseUndocumented } from './documented.ts'
import { runJobs } from './run-jobs.ts'

/** Tests ask for more at once than a server would let them, and of machines that do much else: who waits for ten others is not late. */
const PATIENCE = { connect: 60_000, statement: 60_000, lock: 60_000, idleInTransaction: 60_000, transaction: 60_000 }

export type TestApp = App & {
  /** Does what is in the queue of jobs, until nothing is. */
  runJobs(): Promise<void>
  close(): Promise<void>
}

/** The whole API in process on this worker's database. Close it in `afterAll`. An answer that its contract does not tell of throws. */
export async function testApp(options: Partial<AppOptions> & { databaseUrl?: string } = {}): Promise<TestApp> {
  const url = options.databaseUrl ?? (await workerDatabase())
  const pool = openPool({ url, poolSize: 10, applicationName: 'guichet-test' }, PATIENCE)
  const filesFolder = await mkdtemp(join(tmpdir(), 'guichet-files-'))
  const { prisma: db } = pool
  const defaults = {
    db,
    pool: pool.pool,
    logLevel: 'silent',
    webFolder: null,
    storage: folderStorage(filesFolder),
  } as const
  const app = await buildApp({ ...defaults, ...options })
  refuseUndocumented(app)
  return {
    ...app,
    runJobs: () => runJobs(app, pool),
    async close() {
      await app.server.close()
      await pool.close()
      await rm(filesFolder, { recursive: true })
    },
  }
}
