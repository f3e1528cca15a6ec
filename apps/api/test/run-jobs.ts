import type { Connection } from '@guichet/db/connect'
import type { PgBoss } from 'pg-boss'
import { jobsOf, type App } from '../src/app.ts'
import { openBoss } from '../src/host/jobs/boss.ts'
import { runJob } from '../src/host/jobs/run.ts'

/** Does what is in the queue, one after the other, until nothing is. What fails throws, and is not tried again. */
export async function runJobs({ components, host, rests }: App, { pool, prisma: db }: Connection): Promise<void> {
  const jobs = jobsOf(components)
  const boss = await openBoss(pool, { db, jobs, failed: () => undefined, supervise: false, schedule: false })
  const next = async (): Promise<{ job: (typeof jobs)[number]; attempt: Attempt } | null> => {
    for (const job of jobs) {
      if (await rests(job.name)) continue
      const [attempt] = await boss.fetch<Record<string, unknown>>(job.name, { includeMetadata: true })
      if (attempt !== undefined) return { job, attempt }
    }
    return null
  }
  try {
    for (let found = await next(); found !== null; found = await next()) {
      await runJob({ db, host, boss, job: found.job }, found.attempt)
    }
  } finally {
    await boss.stop({ graceful: false, close: false })
  }
}

type Attempt = Awaited<ReturnType<PgBoss['fetch']>>[number] & Parameters<typeof runJob>[1]
