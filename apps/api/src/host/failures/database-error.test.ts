import { newId } from '@guichet/db/ids'
import { workerDatabase } from '@guichet/db/testing/worker-database'
import type { Connection, Db, Tx } from '@guichet/db/connect'
import { connect } from '@guichet/db/connect'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseCode, isConflict, isUnavailable } from './database-error.ts'

// What Prisma 7 over adapter-pg really throws, by raw queries and by models alike.

const SHORT = { connect: 400, statement: 500, lock: 200, idleInTransaction: 300, transaction: 1_500 }
/** Where something else than time has to run out, also on a machine that is busy. */
const PATIENT = { connect: 8_000, statement: 8_000, lock: 8_000, idleInTransaction: 8_000, transaction: 8_000 }
let url: string
let connection: Connection
let db: Db

const open = (to: string, timeouts = SHORT) =>
  connect({ url: to, poolSize: 2, applicationName: 'guichet-test', timeouts })

beforeAll(async () => {
  url = await workerDatabase()
  connection = open(url)
  db = connection.prisma
  await db.$executeRaw`CREATE TABLE thing_row (id integer PRIMARY KEY, text text CHECK (text <> 'no'))`
  const roles = ['student', 'guest'].map((name) => ({
    id: newId(),
    shortName: name,
    archetype: name,
    createdAt: new Date(),
  }))
  await db.role.createMany({ data: roles })
  await db.$executeRaw`INSERT INTO thing_row VALUES (1, ''), (2, '')`
})
afterAll(() => connection.close())

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.unreachable('no error'),
    (error: unknown) => error,
  )
}

/** Resolves once so many have come to it. */
function meeting(of: number): () => Promise<void> {
  let open = () => {}
  const met = new Promise<void>((resolve) => (open = resolve))
  let here = 0
  return () => {
    if (++here === of) open()
    return met
  }
}

const touchRaw = (tx: Tx, id: number) => tx.$executeRaw`UPDATE thing_row SET text = text WHERE id = ${id}`
const touchRole = (tx: Tx, id: number) =>
  tx.role.update({ where: { shortName: id === 1 ? 'student' : 'guest' }, data: { createdAt: new Date() } })

describe('what may be tried again', () => {
  test.each([
    ['40001', true],
    ['57P01', false],
  ])('%s, when it is COMMIT that fails', async (code, conflict) => {
    await db.$executeRawUnsafe(`CREATE OR REPLACE FUNCTION fail_late() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'late' USING ERRCODE = '${code}'; END $$`)
    await db.$executeRaw`CREATE TABLE IF NOT EXISTS thing_late (id integer)`
    await db.$executeRaw`CREATE CONSTRAINT TRIGGER late AFTER INSERT ON thing_late
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail_late()`.catch(() => undefined)
    const error = await errorOf(db.$transaction((tx) => tx.$executeRaw`INSERT INTO thing_late VALUES (1)`))
    expect(databaseCode(error)).toBe(code)
    expect([isConflict(error), isUnavailable(error)]).toEqual([conflict, true])
  })

  test.each([
    ['raw', touchRaw],
    ['model', touchRole],
  ])('a deadlock (%s)', async (_, touch) => {
    const patient = open(url, PATIENT)
    const met = meeting(2)
    const go = (first: number, second: number) =>
      patient.prisma.$transaction(async (tx) => {
        await touch(tx, first)
        await met()
        await touch(tx, second)
      })
    const error = await errorOf(Promise.all([go(1, 2), go(2, 1)]))
    expect(databaseCode(error)).toBe('40P01')
    expect(isConflict(error)).toBe(true)
    await patient.close()
  })

  test('a serialization failure', async () => {
    const patient = open(url, PATIENT)
    const met = meeting(2)
    const go = () =>
      patient.prisma.$transaction(
        async (tx) => {
          await tx.$queryRaw`SELECT text FROM thing_row WHERE id = 1`
          await met()
          await touchRaw(tx, 1)
        },
        { isolationLevel: 'Serializable' },
      )
    const error = await errorOf(Promise.all([go(), go()]))
    expect(isConflict(error)).toBe(true)
    expect(isUnavailable(error)).toBe(true)
    await patient.close()
  })
})

describe('what is for later', () => {
  /** Asks for a connection while all of them are taken: they are given back once it has been told so. */
  async function whileCrowded(ask: (crowded: Db) => Promise<unknown>): Promise<unknown> {
    const { prisma, close } = open(url, { ...PATIENT, connect: 2_000 })
    const met = meeting(3)
    let free = () => {}
    const freed = new Promise<void>((resolve) => (free = resolve))
    const taken = [1, 2].map(() =>
      prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1`
        await met()
        await freed
      }),
    )
    await met()
    try {
      return await ask(prisma)
    } finally {
      free()
      await Promise.allSettled(taken)
      await close()
    }
  }

  test.each<[string, () => Promise<unknown>]>([
    ['a statement that took too long', () => db.$queryRaw`SELECT pg_sleep(2)`],
    [
      'a lock that did not come free (raw)',
      () => db.$transaction(async (tx) => (await touchRaw(tx, 1), await touchRaw(db, 1))),
    ],
    [
      'a transaction left idle',
      () => db.$transaction(async (tx) => (await touchRaw(tx, 1), await sleep(600), await touchRaw(tx, 1))),
    ],
    ['no connection free (raw)', () => whileCrowded((crowded) => crowded.$queryRaw`SELECT 1`)],
    ['no connection free (model)', () => whileCrowded((crowded) => crowded.role.findMany())],
    [
      'no connection free (transaction)',
      () => whileCrowded((crowded) => crowded.$transaction((tx) => tx.role.findMany())),
    ],
    [
      'a backend that was ended',
      () =>
        db.$transaction(async (tx) => {
          const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
          await db.$queryRaw`SELECT pg_terminate_backend(${own!.pid}::int)`
          await sleep(50)
          await tx.role.findMany()
        }),
    ],
    [
      'a backend that was ended just before the commit: nobody knows',
      () =>
        db.$transaction(async (tx) => {
          const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
          await db.$queryRaw`SELECT pg_terminate_backend(${own!.pid}::int)`
          await sleep(50)
        }),
    ],
    ['a full disk', () => db.$executeRaw`DO $$ BEGIN RAISE 'x' USING ERRCODE = '53100'; END $$`],
    ['a server that is going down', () => db.$executeRaw`DO $$ BEGIN RAISE 'x' USING ERRCODE = '57P01'; END $$`],
    ['a replica', () => db.$executeRaw`DO $$ BEGIN RAISE 'x' USING ERRCODE = '25006'; END $$`],
  ])('%s', async (_, work) => {
    const error = await errorOf(work())
    expect(isUnavailable(error), String(databaseCode(error))).toBe(true)
    expect(isConflict(error)).toBe(false)
  })

  test.each([
    ['a server that is not there', (to: URL) => (to.port = '1')],
    ['a login that is refused', (to: URL) => (to.username = 'nobody_of_that_name')],
    ['a database that is not there', (to: URL) => (to.pathname = '/guichet_test_absent')],
  ])('%s', async (_, spoil) => {
    const to = new URL(url)
    spoil(to)
    const lost = open(to.toString())
    const { prisma } = lost
    for (const work of [
      () => prisma.$queryRaw`SELECT 1`,
      () => prisma.role.findMany(),
      () => prisma.$transaction((tx) => tx.role.findMany()),
    ]) {
      expect(isUnavailable(await errorOf(work()))).toBe(true)
    }
    await lost.close()
  })
})

describe('what is a defect, whatever words it holds', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a row refused by a check', () => db.$executeRaw`INSERT INTO thing_row VALUES (57014, 'no')`],
    ['a row that is there already', () => db.$executeRaw`INSERT INTO thing_row VALUES (1, '40001 40P01 ECONNRESET')`],
    ['a NUL', () => db.$queryRaw`SELECT ${'\u0000 P1001'}::text`],
    ['bad SQL', () => db.$queryRaw`SELECT "40001"`],
    ['an error of ours', () => Promise.reject(new Error('timeout exceeded: 57014'))],
    ['nothing at all', () => Promise.reject(null)],
  ])('%s', async (_, work) => {
    const error = await errorOf(work())
    expect(isUnavailable(error)).toBe(false)
    expect(isConflict(error)).toBe(false)
  })
})
