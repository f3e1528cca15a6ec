import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from './connect.ts'
import { databaseOf } from './server-url.ts'
import { workerDatabase } from './testing/worker-database.ts'
import { withClient } from './with-client.ts'

const timeouts = { connect: 5_000, statement: 4_000, lock: 3_000, idleInTransaction: 2_000, transaction: 5_000 }
const open = (url: string) => connect({ url, poolSize: 2, applicationName: 'guichet-test', timeouts })
let connection: Connection

beforeAll(async () => {
  const url = await workerDatabase()
  // A server far from here: nothing of it may show.
  await withClient(url, (client) => client.query(`ALTER DATABASE "${databaseOf(url)}" SET timezone = 'Asia/Kathmandu'`))
  connection = open(url)
})
afterAll(() => connection.close())

const moment = new Date('2026-03-29T01:30:00.123Z')

test('times go in and come out the same through Prisma, whatever the time zone of the server', async () => {
  const [row] = await connection.prisma.$queryRaw<{ same: boolean; back: Date }[]>`
    SELECT ${moment}::timestamptz(3) = '2026-03-29T01:30:00.123Z' AS same, ${moment}::timestamptz(3) AS back`
  expect(row).toEqual({ same: true, back: moment })
})

test('and inside a transaction, and through the pool', async () => {
  const [row] = await connection.prisma.$transaction(
    (tx) => tx.$queryRaw<{ back: Date }[]>`
    SELECT ${moment}::timestamptz(3) AS back`,
  )
  expect(row?.back).toEqual(moment)
  const { rows } = await connection.pool.query<{ back: Date }>('SELECT $1::timestamptz(3) AS back', [moment])
  expect(rows[0]?.back).toEqual(moment)
})

test('sessions have the time-outs and the name that were asked for', async () => {
  const { rows } = await connection.pool.query(`
    SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
      current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('application_name') AS name`)
  expect(rows).toEqual([{ statement: '4s', lock: '3s', idle: '2s', name: 'guichet-test' }])
})

test('options of the URL are kept, but for the time zone', async () => {
  const url = new URL(await workerDatabase())
  url.searchParams.set('options', '-c TimeZone=Asia/Tokyo -c work_mem=5MB')
  const { pool, close } = open(url.toString())
  const { rows } = await pool.query(`SELECT current_setting('TimeZone') AS zone, current_setting('work_mem') AS memory`)
  await close()
  expect(rows).toEqual([{ zone: 'UTC', memory: '5MB' }])
})

test('an idle connection that breaks is told, and the next query works', async () => {
  const url = await workerDatabase()
  const broken = Promise.withResolvers<Error>()
  const { pool, prisma, close } = connect({
    url,
    poolSize: 1,
    applicationName: 'guichet-test',
    timeouts,
    onIdleError: broken.resolve,
  })
  const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  await withClient(url, (client) => client.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]))
  expect(await broken.promise).toMatchObject({ code: '57P01' })
  expect(await prisma.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }])
  await close()
})

test('one that breaks while it is out of the pool, and no query waits for it, ends nothing', async () => {
  const { pool, close } = open(await workerDatabase())
  const [taken, other] = [await pool.connect(), await pool.connect()]
  const { rows } = await taken.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const ended = new Promise((resolve) => void taken.once('end', resolve))
  await other.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid])
  await ended
  await expect(taken.query('SELECT 1')).rejects.toThrow('not queryable')
  taken.release(true)
  other.release()
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await close()
})

test('a statement is prepared once for a connection, and run by its name', async () => {
  const one = connect({ url: await workerDatabase(), poolSize: 1, applicationName: 'guichet-test', timeouts })
  try {
    for (const n of [1, 2, 3]) await one.prisma.$queryRaw`SELECT ${n}::int AS number_of_a_test`
    const { rows } = await one.pool.query(
      `SELECT generic_plans + custom_plans AS runs FROM pg_prepared_statements WHERE statement LIKE '%number_of_a_test%'`,
    )
    expect(rows).toEqual([{ runs: '3' }])
  } finally {
    await one.close()
  }
})
