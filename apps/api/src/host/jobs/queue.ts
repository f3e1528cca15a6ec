import type { Connection, Db } from '@guichet/db/connect'
import type { Host } from '@guichet/plugin-kit/host'
import type { Job } from '@guichet/plugin-kit/job'
import { fromPrisma, type PgBoss } from 'pg-boss'
import { openBoss } from './boss.ts'

interface Options {
  readonly db: Db
  readonly pool: Connection['pool'] | null
  /** Known once everything is mounted. */
  readonly jobs: () => readonly Job<never>[]
  readonly failed: (error: unknown) => void
}

export interface Queue extends Pick<Host['jobs'], 'enqueue'> {
  close(): Promise<void>
}

/** Puts jobs into the queue. It begins when the first one comes: most processes of a command never have any. */
export function createQueue({ db, pool, jobs, failed }: Options): Queue {
  let boss: Promise<PgBoss> | null = null
  return {
    async enqueue(tx, { name }, data) {
      if (!jobs().some((job) => job.name === name)) throw new Error(`no plugin has the job ${name}`)
      if (pool === null) throw new Error('this process has no queue of jobs')
      boss ??= openBoss(pool, { db, jobs: jobs(), failed, supervise: false, schedule: false })
      await (await boss).send(name, data, { db: fromPrisma(tx) })
    },
    async close() {
      await (await boss)?.stop({ graceful: false, close: false })
    },
  }
}
