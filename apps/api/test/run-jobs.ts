import type { Connection } from '@guichet/db/connect'
import type { PgBoss } from 'pg-boss'
import { jobsOf, type App } from '../src/app.ts'
import { openBoss } from '../src/host/jobs/boss.ts'
import { runJob } from '../src/host/jobs/run.ts'

/** Does what is in the queue, one after the other, until nothing is. What fails throws, and is not tried again. */
export async function runJobs({ components, host, rests }: App, { pool, prisma: db }: Connection): Promise<void> {
  const jobs = jobsOf(components)
  const boss = await openBoss(pool, { db, jobs, failed: () => undefined, supervise: false, schedule: false })
  const next = async ({ name }: Work): Promise<Attempt | undefined> =>
    (await rests(name)) ? undefined : (await boss.fetch<Record<string, unknown>>(name, { includeMetadata: true }))[0]
  try {
    for (let found = true; found;) {
      found = false
      for (const job of jobs) {
        for (let attempt = await next(job); attempt !== undefined; attempt = await next(job)) {
          found = true
          await runJob({ db, host, boss, job }, attempt)
        }
      }
    }
  } finally {
    await boss.stop({ graceful: false, close: false })
  }
}

type Work = ReturnType<typeof jobsOf>[number]
type Attempt = Awaited<ReturnType<PgBoss['fetch']>>[number] & Parameters<typeof runJob>[1]
