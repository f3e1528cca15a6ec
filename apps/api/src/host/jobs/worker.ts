import type { Connection } from '@guichet/db/connect'
import type { Host } from '@guichet/plugin-kit/host'
import type { Job } from '@guichet/plugin-kit/job'
import type { FastifyBaseLogger } from 'fastify'
import type { PgBoss } from 'pg-boss'
import { startLoop } from '../loop.ts'
import type { Rests } from '../plugins/resting.ts'
import { openBoss } from './boss.ts'
import { runJob, Superseded } from './run.ts'

/** How often a process looks for a job of each kind. */
const POLL = 1_000

interface Options extends Pick<Connection, 'pool' | 'prisma'> {
  readonly host: Host
  readonly jobs: readonly Job<never>[]
  readonly rests: Rests
  readonly log: Pick<FastifyBaseLogger, 'warn' | 'error'>
}

/** Works on the jobs of every plugin, one of a kind at a time in a process; leases and schedules are pg-boss's. */
export async function startWorker({
  pool,
  prisma,
  host,
  jobs,
  rests,
  log,
}: Options): Promise<{ stop(): Promise<void> }> {
  const failed = (error: unknown) => log.warn({ err: error }, 'jobs wait for the database')
  const boss = await openBoss(pool, { db: prisma, jobs, failed, supervise: true, schedule: true })
  let kept = ''
  const schedules = async () => {
    const awake: Job<never>[] = []
    for (const job of jobs) if (!(await rests(job.name))) awake.push(job)
    const names = awake.map(({ name }) => name).join()
    if (names !== kept) await keepSchedules(boss, awake)
    kept = names
  }
  await schedules()
  const loops = jobs.map((job) => {
    const round = async () => {
      while (!(await rests(job.name))) {
        const [attempt] = await boss.fetch(job.name, { includeMetadata: true })
        if (attempt === undefined) return
        try {
          await runJob({ db: prisma, host, boss, job }, attempt)
        } catch (error) {
          if (error instanceof Superseded) log.warn({ job: job.name }, 'a job was late, and somebody else has it')
          else {
            log.error({ err: error, job: job.name }, 'a job failed')
            await boss.fail(job.name, { id: attempt.id, retryCount: attempt.retryCount })
          }
        }
      }
    }
    return startLoop(round, { pause: POLL, failed })
  })
  loops.push(startLoop(schedules, { pause: POLL, failed }))
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
      await boss.stop({ graceful: false, close: false })
    },
  }
}

/** What comes by itself is what the plugins that are here and on say. */
async function keepSchedules(boss: PgBoss, jobs: readonly Job<never>[]): Promise<void> {
  const wanted = new Map(jobs.flatMap(({ name, schedule }) => (schedule === undefined ? [] : [[name, schedule]])))
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name)
  for (const [name, schedule] of wanted) await boss.schedule(name, schedule, {}, { tz: 'UTC' })
}
