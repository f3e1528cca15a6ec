import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { childNode } from '../testing/child-node.ts'
import { temporaryFolder } from '../testing/fixtures.ts'
import { withClient } from '../with-client.ts'
import { layoutOf } from './layout.ts'
import { readPostmaster } from './postmaster-pid.ts'
import { startEmbedded } from './start-embedded.ts'

const start = async (dataDir: string) => {
  const server = await startEmbedded({ dataDir, durability: 'off' })
  onTestFinished(server.stop)
  return server
}
const query = (url: string, sql: string) =>
  withClient(url, async (client) => (await client.query(sql)).rows as unknown[])
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
const postmasterOf = (dataDir: string) => readPostmaster(layoutOf(dataDir).postmasterPid)

/** A process that starts a server on the folder, says so, and lives on. */
const starter = (dataDir: string) =>
  childNode(`
    import { startEmbedded } from ${JSON.stringify(import.meta.resolve('./start-embedded.ts'))}
    const { url } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, durability: 'off' })
    console.log(url())
    setInterval(() => {}, 1000)
  `)

test('a fresh folder: a server of ours, private, whose data outlive a restart', async () => {
  const dataDir = join(temporaryFolder(), 'data')
  const server = await start(dataDir)
  expect(server.attached).toBe(false)
  await query(server.url(), 'CREATE TABLE t AS SELECT 1 AS n')
  expect([mode(dataDir), mode(layoutOf(dataDir).password)]).toEqual(['700', '600'])
  const settings = await query(
    server.url(),
    `SELECT current_setting('listen_addresses') AS at, current_setting('unix_socket_directories') AS sockets,
       current_setting('password_encryption') AS passwords, current_setting('data_checksums') AS checksums,
       current_setting('TimeZone') AS zone, datlocprovider AS provider, datlocale AS locale
     FROM pg_database WHERE datname = 'postgres'`,
  )
  expect(settings).toEqual([
    {
      at: '127.0.0.1',
      sockets: '',
      passwords: 'scram-sha-256',
      checksums: 'on',
      zone: 'UTC',
      provider: 'b',
      locale: 'C.UTF-8',
    },
  ])
  await expect(query(server.url().replace(server.connection.password, 'guess'), 'SELECT 1')).rejects.toMatchObject({
    code: '28P01',
  })
  await server.stop()
  expect(postmasterOf(dataDir)).toBeUndefined()
  await server.stop()

  const again = await start(dataDir)
  expect(again.attached).toBe(false)
  expect(await query(again.url(), 'SELECT n FROM t')).toEqual([{ n: 1 }])
})

test('a server whose Node was killed goes on, is attached to, and is then ours to stop', async () => {
  const dataDir = temporaryFolder()
  const child = starter(dataDir)
  const url = await child.line()
  await child.killed()
  expect(await query(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])

  const server = await start(dataDir)
  expect(server.attached).toBe(true)
  expect(server.url()).toBe(url)
  await server.stop()
  expect(postmasterOf(dataDir)).toBeUndefined()
})

test('a server of a live process is attached to, but not stopped', async () => {
  const dataDir = temporaryFolder()
  const child = starter(dataDir)
  const url = await child.line()
  const guest = await start(dataDir)
  expect(guest.attached).toBe(true)
  await guest.stop()
  expect(await query(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  await child.killed()
  await start(dataDir)
})

test('two starts at once on a fresh folder share one server', async () => {
  const dataDir = temporaryFolder()
  const children = [starter(dataDir), starter(dataDir)]
  const [one, other] = await Promise.all(children.map((child) => child.line()))
  expect(one).toBe(other)
  expect(readdirSync(dataDir)).toEqual(['cluster'])
  await Promise.all(children.map((child) => child.killed()))
  await start(dataDir)
})

test('a server that was killed recovers; a cluster whose making was killed is made again', async () => {
  const dataDir = temporaryFolder()
  mkdirSync(join(dataDir, 'cluster.new-999999999/data'), { recursive: true })
  const server = await start(dataDir)
  await query(server.url(), 'CREATE TABLE t AS SELECT 1 AS n')
  expect(readdirSync(dataDir)).toEqual(['cluster'])
  await query(server.url(), 'CHECKPOINT')
  process.kill(postmasterOf(dataDir)?.pid ?? 0, 'SIGKILL')
  while (postmasterOf(dataDir));

  const again = await start(dataDir)
  expect(again.attached).toBe(false)
  expect(await query(again.url(), 'SELECT n FROM t')).toEqual([{ n: 1 }])
})

test.runIf(process.platform === 'linux')('and it does so while processes of the old one linger', async () => {
  const dataDir = temporaryFolder()
  const server = await start(dataDir)
  const [row] = await query(server.url(), `SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'`)
  const { pid } = row as { pid: number }
  process.kill(pid, 'SIGSTOP')
  process.kill(postmasterOf(dataDir)?.pid ?? 0, 'SIGKILL')
  setTimeout(() => process.kill(pid, 'SIGCONT'), 500)
  while (postmasterOf(dataDir));
  expect((await start(dataDir)).attached).toBe(false)
})

test('a stale postmaster.pid whose process id has gone to another program does not prevent the start', async () => {
  const dataDir = temporaryFolder()
  const server = await start(dataDir)
  await server.stop()
  const { postmasterPid, data } = layoutOf(dataDir)
  const stale = [process.pid, data, 1, server.connection.port, '', '127.0.0.1', '', 'ready   ']
  writeFileSync(postmasterPid, `${stale.join('\n')}\n`)
  expect((await start(dataDir)).attached).toBe(false)
})

test('nor does one whose process id has gone to another PostgreSQL', async () => {
  const others = temporaryFolder()
  await start(others)
  const dataDir = temporaryFolder()
  const server = await start(dataDir)
  await server.stop()
  const { postmasterPid, data } = layoutOf(dataDir)
  const stale = [postmasterOf(others)?.pid, data, 1, server.connection.port, '', '127.0.0.1', '', 'ready   ']
  writeFileSync(postmasterPid, `${stale.join('\n')}\n`)
  expect(postmasterOf(dataDir)).toBeUndefined()
  expect((await start(dataDir)).attached).toBe(false)
})

test('nor does an empty one, left when the power failed', async () => {
  const dataDir = temporaryFolder()
  await (await start(dataDir)).stop()
  const { postmasterPid } = layoutOf(dataDir)
  writeFileSync(postmasterPid, '')
  utimesSync(postmasterPid, 0, 0)
  expect((await start(dataDir)).attached).toBe(false)
})

test('data of another major version are refused', async () => {
  const dataDir = temporaryFolder()
  const { version } = layoutOf(dataDir)
  mkdirSync(join(version, '..'), { recursive: true })
  writeFileSync(version, '15\n')
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({
    code: 'other_major_version',
    message: expect.stringContaining('PostgreSQL 15'),
  })
  expect(existsSync(version) && readFileSync(version, 'utf8')).toBe('15\n')
})

test('the server is in a session of its own: Ctrl-C in the terminal does not reach it', async () => {
  const dataDir = temporaryFolder()
  await start(dataDir)
  const pid = postmasterOf(dataDir)?.pid
  if (process.platform === 'linux') {
    const [, , , , group, session] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')
    expect([group, session]).toEqual([String(pid), String(pid)])
  }
})

test('kept, a server that was killed, with all of its processes, runs again at the same address, until it is stopped', async () => {
  const dataDir = temporaryFolder()
  const said: string[] = []
  const server = await startEmbedded({ dataDir, durability: 'off', keep: true, log: (line) => said.push(line) })
  onTestFinished(server.stop)
  await query(server.url(), 'CREATE TABLE t AS SELECT 1 AS n')
  await query(server.url(), 'CHECKPOINT')
  for (const round of [1, 2]) {
    const killed = postmasterOf(dataDir)?.pid ?? 0
    process.kill(killed, 'SIGKILL')
    await vi.waitFor(async () => expect(await query(server.url(), 'SELECT n FROM t')).toEqual([{ n: 1 }]), 20_000)
    expect(postmasterOf(dataDir)?.pid).not.toBe(killed)
    // It takes connections a moment before the one who keeps it knows.
    await vi.waitFor(() => expect(said.filter((line) => line.includes('runs again'))).toHaveLength(round), 5_000)
  }
  await server.stop()
  await sleep(300)
  expect(postmasterOf(dataDir)).toBeUndefined()
})

test('and one that was killed is found at its old address by whoever starts it next', async () => {
  const dataDir = temporaryFolder()
  const server = await start(dataDir)
  process.kill(postmasterOf(dataDir)?.pid ?? 0, 'SIGKILL')
  while (postmasterOf(dataDir));
  expect((await start(dataDir)).url()).toBe(server.url())

  process.kill(postmasterOf(dataDir)?.pid ?? 0, 'SIGKILL')
  while (postmasterOf(dataDir));
  const taken = createServer()
  await new Promise<void>((resolve) => void taken.listen(server.connection.port, '127.0.0.1', resolve))
  onTestFinished(() => void taken.close())
  expect((await start(dataDir)).connection.port).not.toBe(server.connection.port)
})
