import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { workerDatabase } from '@guichet/db/testing/worker-database'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Db } from '@guichet/db/connect'
import { readConfig } from './config.ts'
import { refuseForgetful } from './durability.ts'
import { openPool } from './database.ts'
import { serve } from './server.ts'
import { timeouts } from './timeouts.ts'

let url: string
beforeAll(async () => {
  url = await workerDatabase()
})

const config = (env: Record<string, string> = {}) =>
  readConfig({ PORT: '0', LOG_LEVEL: 'silent', NODE_ENV: 'test', ...env }, '/tmp')

function ask(address: string, agent: Agent): Promise<{ status: number; connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${address}/readyz`, { agent }, (answer) => {
      answer
        .resume()
        .on('end', () => resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection }))
    })
    asked.on('error', reject).end()
  })
}

async function connectionsOf(applicationName: string): Promise<number> {
  const { pool, close } = openPool({ url, poolSize: 1, applicationName: 'guichet-test-watch' })
  const { rows } = await pool.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()',
    [applicationName],
  )
  await close()
  return rows[0]!.n
}

test('it listens where it says, is ready, and closes without waiting for idle connections; the pool goes with it', async () => {
  const running = await serve(config(), url)
  expect(running.address).toMatch(/^http:\/\/localhost:\d+$/)
  const agent = new Agent({ keepAlive: true })
  expect(await ask(running.address, agent)).toMatchObject({ status: 200 })
  expect(await connectionsOf('guichet')).toBeGreaterThan(0)
  const started = performance.now()
  await running.close()
  expect(performance.now() - started).toBeLessThan(2_000)
  await vi.waitFor(async () => expect(await connectionsOf('guichet')).toBe(0))
  agent.destroy()
})

test('what is under way finishes before the end, and its connection is not kept for more', async () => {
  const running = await serve(config(), url)
  const agent = new Agent({ keepAlive: true })
  const { db } = running.app.host
  // /readyz waits for a free connection, of which there is none for a moment.
  const sleeping = Promise.all(
    Array.from({ length: config().poolSize }, () => db.$queryRaw`SELECT 1 FROM pg_sleep(0.4)`),
  )
  const answer = ask(running.address, agent)
  await new Promise((resolve) => void setTimeout(resolve, 100))
  const started = performance.now()
  const closing = running.close()
  expect(await answer).toMatchObject({ connection: 'close' })
  await Promise.all([closing, sleeping])
  expect(performance.now() - started).toBeLessThan(3_000)
  agent.destroy()
})

test('a port in use is told as such, and nothing stays open', async () => {
  const first = await serve(config(), url)
  const port = new URL(first.address).port
  await expect(serve(config({ PORT: port }), url)).rejects.toMatchObject({ code: 'EADDRINUSE', port: Number(port) })
  await first.close()
  await vi.waitFor(async () => expect(await connectionsOf('guichet')).toBe(0))
})

test('what is still under way when the time is over is cut off', async () => {
  Object.assign(timeouts, { shutdown: 300 })
  const running = await serve(config(), url)
  const { port } = new URL(running.address)
  const stuck = connect(Number(port), '127.0.0.1')
  stuck.on('error', () => undefined)
  const cutOff = once(stuck, 'close')
  stuck.write(
    'POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{',
  )
  await new Promise((resolve) => void setTimeout(resolve, 100))
  const started = performance.now()
  await Promise.all([running.close(), cutOff])
  expect(performance.now() - started).toBeLessThan(2_000)
})

test.each(['production', 'staging', ''])(
  'with NODE_ENV=%s it does not serve on a server that forgets, and says by what',
  async (NODE_ENV) => {
    await expect(serve(config({ NODE_ENV }), forgetful(url))).rejects.toThrow(
      /would lose what it has acknowledged: .*synchronous_commit off/,
    )
  },
)

/** Whatever the server's own settings are. */
function forgetful(database: string): string {
  const there = new URL(database)
  there.searchParams.set('options', '-c synchronous_commit=off')
  return there.toString().replaceAll('+', '%20')
}

test.each(['fsync', 'full_page_writes', 'synchronous_commit'])('%s alone is enough to be refused', async (name) => {
  const db = { $queryRaw: async () => [{ name }] } as unknown as Db
  await expect(refuseForgetful(db)).rejects.toThrow(`${name} off`)
})
