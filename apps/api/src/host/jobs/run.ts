import type { Db } from '@guichet/db/connect'
import type { Host } from '@guichet/plugin-kit/host'
import type { Job } from '@guichet/plugin-kit/job'
import { fromPrisma, type JobAttempt, type PgBoss } from 'pg-boss'
import { mutant } from '../mutants.ts'
import { LEASE } from './boss.ts'

/** Its lease ran out, and somebody else has the job or had it. */
export class Superseded extends Error {}

interface Run {
  readonly db: Db
  readonly host: Host
  readonly boss: PgBoss
  readonly job: Job<never>
}

/**
 * Runs one attempt: what the job writes and that it is done commit together. The attempt is the token: when it is not the current one any
 * more, completing it changes nothing, and then nothing of what it wrote stays.
 */
export async function runJob({ db, host, boss, job }: Run, attempt: JobAttempt & { data: unknown }): Promise<void> {
  const { id, retryCount, data } = attempt
  const asked = await job.ask?.({ data: data as never, host })
  await db.$transaction(
    async (tx) => {
      await job.run({ data: data as never, tx, host, asked })
      const completed = await boss.complete(job.name, { id, retryCount }, null, { db: fromPrisma(tx) })
      const { affected } = completed as { affected?: number }
      if (affected !== 1 && !mutant('job-unfenced')) throw new Superseded()
    },
    { timeout: (job.lease ?? LEASE) * 1_000 },
  )
}
