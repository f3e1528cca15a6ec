import { setTimeout as sleep } from 'node:timers/promises'
import { workerDatabase } from '@guichet/db/testing/worker-database'
import { defineJob, type Job } from '@guichet/plugin-kit/job'
import { getConstructionPlans, type PgBoss } from 'pg-boss'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { sweep } from '../../core/sweep.ts'
import { openPool } from '../../database.ts'
import { openBoss } from './boss.ts'
import { createQueue, type Queue } from './queue.ts'
import { runJob, Superseded } from './run.ts'
import { startWorker } from './worker.ts'

let things: Things
let connection: ReturnType<typeof openPool>
let queue: Queue
const started: { stop(): Promise<void> }[] = []
const silent = { warn: () => undefined, error: () => undefined }

beforeAll(async () => {
  things = await openThings()
  connection = openPool({ url: await workerDatabase(), poolSize: 10, applicationName: 'guichet-test' })
  await things.db.$executeRaw`CREATE TABLE done (what text NOT NULL)`
})
beforeEach(async () => {
  queue = createQueue({ ...connection, db: things.db, jobs: () => [note, ...slows, sick], failed: () => undefined })
  await things.db.$executeRaw`DELETE FROM done`
})
afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.stop()))
  await queue.close()
  vi.unstubAllEnvs()
})
afterAll(async () => {
  await things.close()
  await connection.close()
})

const write = (tx: { $executeRaw: Things['db']['$executeRaw'] }, what: string) =>
  tx.$executeRaw`INSERT INTO done VALUES (${what})`
const done = async () =>
  (await things.db.$queryRaw<{ what: string }[]>`SELECT what FROM done ORDER BY what`).map(({ what }) => what)

const note = defineJob<{ what: string }>({
  name: 'thing.note',
  run: async ({ data, tx }) => void (await write(tx, data.what)),
})

let hold: Promise<void> = Promise.resolve()
/** Of a queue of its own each time: pg-boss looks for what is late in each once a minute. */
const slow = (name: string) =>
  defineJob<{ what: string }>({
    name,
    lease: 5,
    async run({ data, tx }) {
      await write(tx, data.what)
      await hold
    },
  })

const slows = [slow('thing.slow'), slow('thing.slower')] as const

let tries = 0
const sick = defineJob({
  name: 'thing.sick',
  async run({ tx }) {
    await write(tx, `try ${++tries}`)
    if (tries === 1) throw new Error('sick')
  },
})

async function work(...jobs: readonly Job<never>[]): Promise<void> {
  started.push(await startWorker({ ...connection, host: things.host, jobs, rests: things.rests, log: silent }))
}

/** A worker of ours alone, to do its steps one by one. */
async function boss(job: Job<never>): Promise<PgBoss> {
  const opened = await openBoss(connection.pool, {
    db: things.db,
    jobs: [job],
    failed: () => undefined,
    supervise: false,
    schedule: false,
  })
  started.push({ stop: () => opened.stop({ graceful: false, close: false }) })
  return opened
}

test('the tables are those of the version of pg-boss that is here', async () => {
  const opened = await boss(note)
  expect(await opened.schemaVersion()).toBe(
    Number(/version\(version\) VALUES \('(\d+)'\)/.exec(getConstructionPlans())?.[1]),
  )
  const { missing, mismatched } = (await opened.detectSchemaDrift()) as unknown as Record<string, unknown>
  expect([missing ?? [], mismatched ?? []]).toEqual([[], []])
})

test('a job is done if what made it necessary commits, and not otherwise', async () => {
  await things.db.$transaction((tx) => queue.enqueue(tx, note, { what: 'kept' }))
  const failed = things.db.$transaction(async (tx) => {
    await queue.enqueue(tx, note, { what: 'dropped' })
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  await work(note)
  await vi.waitFor(async () => expect(await done()).toEqual(['kept']), 3_000)
  await sleep(1_200)
  expect(await done()).toEqual(['kept'])
})

test('what nobody has is refused', async () => {
  const enqueued = things.db.$transaction((tx) => queue.enqueue(tx, { ...note, name: 'thing.gone' }, { what: 'x' }))
  await expect(enqueued).rejects.toThrow('thing.gone')
})

test('one that throws writes nothing, and is tried again', async () => {
  await things.db.$transaction((tx) => queue.enqueue(tx, sick, {}))
  await work(sick)
  await vi.waitFor(() => expect(tries).toBe(1), 3_000)
  await vi.waitFor(
    async () =>
      expect(await things.db.$queryRaw`SELECT state::text FROM pgboss.job WHERE name = 'thing.sick'`).toEqual([
        { state: 'retry' },
      ]),
    3_000,
  )
  await things.db.$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE name = 'thing.sick'`
  await vi.waitFor(async () => expect(await done()).toEqual(['try 2']), 5_000)
})

test('several workers do each job once', async () => {
  await things.db.$transaction(async (tx) => {
    for (let n = 0; n < 30; n++) await queue.enqueue(tx, note, { what: String(n).padStart(2, '0') })
  })
  await Promise.all([work(note), work(note), work(note)])
  await vi.waitFor(async () => expect((await done()).length).toBeGreaterThanOrEqual(30), 10_000)
  expect(await done()).toEqual(Array.from({ length: 30 }, (_, n) => String(n).padStart(2, '0')))
})

/** One takes a job and stands still until its lease is over and another has done it; then it goes on. */
async function zombie(slow: (typeof slows)[number]): Promise<unknown> {
  await things.db.$transaction((tx) => queue.enqueue(tx, slow, { what: 'once' }))
  const opened = await boss(slow)
  const run = { db: things.db, host: things.host, boss: opened, job: slow }
  const attempt = async () => (await opened.fetch<{ what: string }>(slow.name, { includeMetadata: true }))[0]!
  const standing = Promise.withResolvers<void>()
  hold = standing.promise
  const late = runJob(run, await attempt()).catch((error: unknown) => error)
  await sleep(100)
  await things.db.$executeRaw`UPDATE pgboss.job SET started_on = now() - interval '1 minute' WHERE name = ${slow.name}`
  await opened.supervise(slow.name)
  await things.db.$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE name = ${slow.name}`
  hold = Promise.resolve()
  await runJob(run, await attempt())
  standing.resolve()
  return late
}

describe('a worker whose lease ran out', () => {
  test('changes nothing when it comes late', async () => {
    expect(await zombie(slows[0])).toBeInstanceOf(Superseded)
    expect(await done()).toEqual(['once'])
  })

  test('is noticed when it does', async () => {
    vi.stubEnv('GUICHET_MUTANT', 'job-unfenced')
    await zombie(slows[1])
    expect(await done()).toEqual(['once', 'once'])
  })
})

test('what comes by itself is in the schedule, and goes when nobody has it any more', async () => {
  const schedules = async () => things.db.$queryRaw`SELECT name, cron, data FROM pgboss.schedule ORDER BY name`
  await work(sweep, { ...note, schedule: '0 3 * * *' })
  expect(await schedules()).toEqual([
    { name: 'core.sweep', cron: '17 * * * *', data: {} },
    { name: 'thing.note', cron: '0 3 * * *', data: {} },
  ])
  await work(sweep)
  expect(await schedules()).toEqual([{ name: 'core.sweep', cron: '17 * * * *', data: {} }])
})

test('the sweep forgets sessions that ended more than thirty days ago, and keeps the others', async () => {
  const person = await things.person()
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
  const ids = ['a', 'b', 'c', 'd'].map((letter) => `01890a5d-ac96-774b-bcce-b302099a800${letter}`)
  const [endedLong, ranOutLong, endedLately, live] = ids as [string, string, string, string]
  const session = { userId: person.id, createdAt: ago(90) }
  await things.db.session.createMany({
    data: [
      { ...session, id: endedLong, expiresAt: ago(-1), endedAt: ago(31), endReason: 'signed-out' },
      { ...session, id: ranOutLong, expiresAt: ago(31) },
      { ...session, id: endedLately, expiresAt: ago(-1), endedAt: ago(29), endReason: 'signed-out' },
      { ...session, id: live, expiresAt: ago(-1) },
    ],
  })
  await things.db.refreshToken.createMany({
    data: ids.map((sessionId, n) => ({ hash: Buffer.alloc(32, n + 1), sessionId, createdAt: ago(90) })),
  })
  await things.db.$transaction((tx) => sweep.run({ data: {}, tx, host: things.host }))
  const kept = await things.db.session.findMany({ where: { id: { in: ids } }, include: { refreshTokens: true } })
  expect(kept.map(({ id, refreshTokens }) => [id, refreshTokens.length]).toSorted()).toEqual([
    [endedLately, 1],
    [live, 1],
  ])
  expect(await things.db.refreshToken.count({ where: { sessionId: { in: ids } } })).toBe(2)
})
