import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '@guichet/db/ids'
import { workerDatabase } from '@guichet/db/testing/worker-database'
import type { Reader } from '@guichet/plugin-kit/server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { openPool } from '../../database.ts'
import { readOn } from './cursor.ts'
import { startReaders } from './readers.ts'
import { startRelay } from './relay.ts'

let things: Things
let stopRelay: () => Promise<void>
const started: { stop(): Promise<void> }[] = []
const quiet = { info: () => undefined, warn: () => undefined }

beforeAll(async () => {
  const url = await workerDatabase()
  things = await openThings()
  const pool = openPool({ url, poolSize: 1, applicationName: 'guichet-relay-test' })
  const relay = startRelay({ pool: pool.pool, log: quiet, ...things.log })
  stopRelay = async () => (await relay.stop(), await pool.close())
  await things.db.$executeRaw`CREATE TABLE kept (reader text NOT NULL, position bigint NOT NULL, n bigserial)`
})
beforeEach(async () => {
  await append(1)
  while ((await things.db.event.count({ where: { position: null } })) > 0) await sleep(20)
})
afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.stop()))
  vi.unstubAllEnvs()
})
afterAll(async () => {
  await things.close()
  await stopRelay()
})

async function append(count: number): Promise<void> {
  const subjectId = newId()
  await things.host.change({ actor: { id: newId(), via: 'command' } }, async () => ({
    ok: true,
    value: {
      answer: null,
      events: Array.from({ length: count }, (_, n) => ({
        type: 'thing.item.changed',
        contextId: things.siteId,
        subjectId,
        subjectVersion: n + 1,
        changes: {},
      })),
    },
  }))
}

const head = async () => Number((await things.db.logHead.findUniqueOrThrow({ where: { id: 1 } })).position)
const kept = async (reader: string) =>
  (
    await things.db.$queryRaw<{ position: bigint }[]>`SELECT position FROM kept WHERE reader = ${reader} ORDER BY n`
  ).map((row) => Number(row.position))
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i)

let names = 0
/** Writes down what it is given. */
function keeper(more: Partial<Reader> = {}): Reader {
  const name = `thing.keeper${names++}`
  return {
    name,
    from: 'start',
    async handle(events, tx) {
      for (const { position } of events) await tx.$executeRaw`INSERT INTO kept VALUES (${name}, ${position})`
    },
    ...more,
  }
}

const silent: { error(what: object): void } = { error: () => undefined }

function start(readers: readonly Reader[], { epoch = 1n, log = silent } = {}) {
  const { host, db } = things
  started.push(startReaders({ db, host, log, readers, epoch, rests: things.rests, positioned: things.log.positioned }))
}
const caughtUp = (reader: Reader) =>
  vi.waitFor(
    async () => {
      const cursor = await things.db.logCursor.findUnique({ where: { reader: reader.name } })
      expect(Number(cursor?.position)).toBe(await head())
    },
    { timeout: 8_000, interval: 20 },
  )

test('a reader gets all there is, then what comes, in order, once; one from now only what comes', async () => {
  const [all, now] = [keeper(), keeper({ from: 'now' })]
  const before = await head()
  start([all, now])
  await caughtUp(all)
  await caughtUp(now)
  await append(250)
  await vi.waitFor(async () => expect(await head()).toBe(before + 250))
  await caughtUp(all)
  await caughtUp(now)
  expect(await kept(all.name)).toEqual(from(1, before + 250))
  expect(await kept(now.name)).toEqual(from(before + 1, before + 250))
})

test('one that throws holds up nobody, is told with its position, and goes on once it can', async () => {
  const last = await head()
  const poison = Math.ceil(last / 2)
  let broken = true
  const sound = keeper()
  const sick = keeper({
    async handle(events, tx) {
      for (const { position } of events) {
        await tx.$executeRaw`INSERT INTO kept VALUES ('sick', ${position})`
        if (position === poison && broken) throw new Error('poison')
      }
    },
  })
  const error = vi.fn<(what: object) => void>()
  start([sick, sound], { log: { error } })
  await caughtUp(sound)
  await vi.waitFor(
    () =>
      expect(error).toHaveBeenCalledWith(
        expect.objectContaining({ reader: sick.name, position: poison }),
        expect.any(String),
      ),
    3_000,
  )
  // What comes before it is done; what it had begun is not.
  expect(await kept('sick')).toEqual(from(1, poison - 1))
  broken = false
  await caughtUp(sick)
  expect(await kept('sick')).toEqual(from(1, last))
})

/** The transaction in which the place moves breaks at its very end, once. */
async function withBrokenEnd(reader: Reader): Promise<number[]> {
  await things.db.$executeRawUnsafe(`CREATE SEQUENCE IF NOT EXISTS ends`)
  await things.db.$executeRawUnsafe(`
    CREATE OR REPLACE FUNCTION break_end() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW.reader = '${reader.name}' AND nextval('ends') = 1 THEN RAISE 'the end breaks'; END IF; RETURN NULL; END $$`)
  await things.db.$executeRawUnsafe(`SELECT setval('ends', 1, false)`)
  await things.db.$executeRawUnsafe(`
    CREATE CONSTRAINT TRIGGER break_end AFTER UPDATE OF position ON core_log_cursor DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION break_end()`)
  try {
    start([reader])
    await caughtUp(reader)
    return await kept(reader.name)
  } finally {
    await things.db.$executeRawUnsafe('DROP TRIGGER break_end ON core_log_cursor')
  }
}

describe('a break between handling and commit', () => {
  test('does nothing twice', async () => {
    expect(await withBrokenEnd(keeper())).toEqual(from(1, await head()))
  })

  test('is noticed of a mutant whose cursor moves apart', async () => {
    vi.stubEnv('GUICHET_MUTANT', 'cursor-apart')
    expect((await withBrokenEnd(keeper())).length).toBeGreaterThan(await head())
  })
})

test('a former leader that is still at work is waited for, and one that comes late gets nothing', async () => {
  const reader = keeper()
  const { db, host } = things
  const slow = readOn({
    db,
    host,
    epoch: 1n,
    limit: 1,
    reader: { ...reader, handle: async (...given) => (await sleep(300), await reader.handle(...given)) },
  })
  await sleep(100)
  const next = readOn({ db, host, reader, epoch: 2n, limit: 1_000 })
  expect(await Promise.all([slow, next])).toEqual([true, true])
  expect(await kept(reader.name)).toEqual(from(1, await head()))
  await append(1)
  await vi.waitFor(async () => expect(await db.event.count({ where: { position: null } })).toBe(0))
  expect(await readOn({ db, host, reader, epoch: 1n, limit: 1_000 })).toBe(false)
  expect(await readOn({ db, host, reader, epoch: 2n, limit: 1_000 })).toBe(true)
  expect(await kept(reader.name)).toEqual(from(1, await head()))
})
