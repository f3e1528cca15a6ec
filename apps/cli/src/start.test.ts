import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '@guichet/db/process-alive'
import { workerDatabase } from '@guichet/db/testing/worker-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { killStarted, start } from './testing/started.ts'

const OPEN = /Guichet is open on (http:\/\/localhost:\d+)/
const addressOf = (said: string) => OPEN.exec(said)![1]!
const isRoot = process.getuid?.() === 0

let DATABASE_URL: string
beforeAll(async () => {
  // `start` always takes the database that the URL names.
  DATABASE_URL = await workerDatabase()
})

const cleanups: (() => void)[] = []
afterAll(async () => {
  await killStarted()
  for (const cleanUp of cleanups.toReversed()) cleanUp()
})

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-start-'))
  cleanups.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

describe('it does not start, says why in a sentence, and ends with 1:', () => {
  test.concurrent('a variable that is wrong', async () => {
    const guichet = start({ PORT: 'http', GUICHET_DATA: emptyFolder() })
    expect(await guichet.ended).toBe(1)
    expect(guichet.said()).toMatch(/Guichet did not start\. PORT: /)
    expect(guichet.said()).not.toContain('    at ')
  })

  test.concurrent('a port in use', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as AddressInfo
    const folder = emptyFolder()
    const guichet = start({ DATABASE_URL, GUICHET_DATA: folder, PORT: String(port) })
    expect(await guichet.ended).toBe(1)
    expect(guichet.said()).toContain(`Guichet did not start. Port ${port} is in use.`)
    expect(readdirSync(folder)).toEqual([])
    taken.close()
  })

  test.concurrent('a database that nobody answers for, without its password', async () => {
    const folder = emptyFolder()
    const guichet = start({ DATABASE_URL: 'postgresql://guichet:hunter2@127.0.0.1:1/guichet', GUICHET_DATA: folder })
    expect(await guichet.ended).toBe(1)
    expect(guichet.said()).toMatch(/Guichet did not start\. No PostgreSQL answers at 127\.0\.0\.1:1 /)
    expect(guichet.said()).not.toContain('hunter2')
    expect(readdirSync(folder)).toEqual([])
  })

  test.concurrent('a database that lets nobody of that name in', async () => {
    const url = new URL(DATABASE_URL)
    // A name rather than a password: some servers trust whoever is on the same machine.
    url.username = 'nobody_of_that_name'
    url.password = 'hunter2'
    const guichet = start({ DATABASE_URL: url.toString(), GUICHET_DATA: emptyFolder() })
    expect(await guichet.ended).toBe(1)
    expect(guichet.said()).toMatch(/Guichet did not start\. PostgreSQL at .*See DATABASE_URL/)
    expect(guichet.said()).not.toContain('hunter2')
  })

  test.concurrent('a database that would forget what it acknowledged', async () => {
    const folder = emptyFolder()
    const forgetful = `${DATABASE_URL}?options=-c%20synchronous_commit%3Doff`
    const guichet = start({ DATABASE_URL: forgetful, GUICHET_DATA: folder, NODE_ENV: 'production' })
    expect(await guichet.ended).toBe(1)
    expect(guichet.said()).toMatch(/Guichet did not start\. This PostgreSQL would lose .*synchronous_commit off/)
    expect(readdirSync(folder)).toEqual([])
  })

  test.concurrent('a data folder that is a file', async () => {
    const file = join(emptyFolder(), 'data')
    writeFileSync(file, '')
    const guichet = start({ DATABASE_URL, GUICHET_DATA: file })
    expect(await guichet.ended).toBe(1)
    expect(guichet.said()).toContain(`Guichet did not start. ${file} is not a folder.`)
  })

  test.concurrent('a data folder below a file', async () => {
    const file = join(emptyFolder(), 'data')
    writeFileSync(file, '')
    const guichet = start({ DATABASE_URL, GUICHET_DATA: join(file, 'below') })
    expect(await guichet.ended).toBe(1)
    expect(guichet.said()).toMatch(/is not a folder\. Set GUICHET_DATA/)
  })

  test.concurrent('a data folder of somebody else', async () => {
    const folder = emptyFolder()
    chmodSync(folder, 0o555)
    // Root may write anywhere: as nobody, then.
    const guichet = start({ DATABASE_URL, GUICHET_DATA: folder }, isRoot ? { uid: 65_534, gid: 65_534 } : {})
    expect(await guichet.ended).toBe(1)
    expect(guichet.said()).toMatch(/Guichet did not start\. Not allowed to write .*GUICHET_DATA/)
  })

  test.concurrent('a disk that is full', async ({ skip }) => {
    const folder = emptyFolder()
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', folder], { stdio: 'ignore' })
    } catch {
      skip('a small disk cannot be mounted here')
    }
    cleanups.push(() => execFileSync('umount', ['--lazy', folder]))
    const guichet = start({ GUICHET_DATA: join(folder, 'data') })
    expect(await guichet.ended).toBe(1)
    expect(guichet.said()).toMatch(/Guichet did not start\. .*(disk is full|space)/i)
    expect(guichet.said()).not.toContain('This is a defect')
  })
})

describe('it starts', () => {
  test.concurrent('once on a folder: a second is refused and leaves the first alone; ended, it leaves nothing', async () => {
    const folder = emptyFolder()
    const first = start({ DATABASE_URL, GUICHET_DATA: folder })
    await first.says(OPEN)
    const second = start({ DATABASE_URL, GUICHET_DATA: folder })
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain(`Guichet is already running on ${folder} (process ${first.process.pid})`)
    expect((await fetch(`${addressOf(first.said())}/readyz`)).status).toBe(200)
    first.process.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(readdirSync(folder)).toEqual([])
  })

  test.concurrent('after a kill -9 on the same folder', async () => {
    const folder = emptyFolder()
    const killed = start({ DATABASE_URL, GUICHET_DATA: folder })
    await killed.says(OPEN)
    killed.process.kill('SIGKILL')
    await killed.ended
    expect(existsSync(join(folder, 'guichet.lock'))).toBe(true)
    const next = start({ DATABASE_URL, GUICHET_DATA: folder })
    await next.says(OPEN)
  })

  test.concurrent('and ends once when it is asked twice, as by a terminal and by pnpm', async () => {
    const guichet = start({ DATABASE_URL, GUICHET_DATA: emptyFolder() })
    await guichet.says(OPEN)
    guichet.process.kill('SIGINT')
    guichet.process.kill('SIGINT')
    guichet.process.kill('SIGTERM')
    expect(await guichet.ended).toBe(0)
  })
})

describe('asked to end while it starts, it ends with 0 and leaves nothing behind', () => {
  test.concurrent.each([150, 400, 700, 1_000, 1_400])('after %i ms', async (moment) => {
    const folder = emptyFolder()
    const guichet = start({ DATABASE_URL, GUICHET_DATA: folder })
    await sleep(moment)
    guichet.process.kill('SIGTERM')
    const code = await guichet.ended
    // Before the first line of it ran, the signal ends the process itself.
    expect([0, null]).toContain(code)
    if (code === null) expect(guichet.said()).toBe('')
    expect(guichet.said()).not.toContain('did not start')
    expect(readdirSync(folder)).toEqual([])
  })

  test('also with a PostgreSQL of its own under way: it is stopped, and the next start finds everything sound', async () => {
    const folder = emptyFolder()
    const pidFile = join(folder, 'postgresql/cluster/data/postmaster.pid')
    const interrupted = start({ GUICHET_DATA: folder })
    while (!existsSync(pidFile)) await sleep(20)
    const postmaster = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
    interrupted.process.kill('SIGTERM')
    expect(await interrupted.ended).toBe(0)
    expect(existsSync(pidFile)).toBe(false)
    if (postmaster > 0) expect(isAlive(postmaster)).toBe(false)
    const next = start({ GUICHET_DATA: folder })
    await next.says(OPEN)
    next.process.kill('SIGTERM')
    expect(await next.ended).toBe(0)
    expect(existsSync(pidFile)).toBe(false)
  })
})
