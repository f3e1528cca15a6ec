import type { Connection, Db } from '@guichet/db/connect'
import type { Job } from '@guichet/plugin-kit/job'
import { PgBoss, type ConstructorOptions } from 'pg-boss'

/** Seconds that a job may take, unless it says otherwise. */
export const LEASE = 60

/** Of every job: tries, and seconds between them, which double. Done ones are kept a day. */
const QUEUE = {
  policy: 'standard',
  retryLimit: 4,
  retryDelay: 5,
  retryBackoff: true,
  deleteAfterSeconds: 86_400,
} as const

interface Options extends Pick<ConstructorOptions, 'supervise' | 'schedule'> {
  readonly db: Db
  readonly jobs: readonly Job<never>[]
  readonly failed: (error: unknown) => void
}

/** pg-boss on connections of ours: its tables come by migration, it opens no connection, and it sends no NOTIFY. */
export async function openBoss(pool: Connection['pool'], { db, jobs, failed, ...options }: Options): Promise<PgBoss> {
  for (const { name, lease = LEASE } of jobs) {
    const queue = JSON.stringify({ ...QUEUE, expireInSeconds: lease })
    await db.$executeRaw`SELECT pgboss.create_queue(${name}, ${queue}::jsonb)`
  }
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    useListenNotify: false,
    registerInstance: false,
    ...options,
  })
  boss.on('error', failed)
  return boss.start()
}
