import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { explain } from './explain.ts'
import { freePort } from './free-port.ts'
import type { Identity } from './identity.ts'
import type { Layout } from './layout.ts'
import { markLog } from './log-tail.ts'
import { type Postmaster, readPostmaster } from './postmaster-pid.ts'
import { type Durability, settings } from './settings.ts'

/** Recovery after a crash reads back at most a few gigabytes of write-ahead log. */
const startTimeoutMs = 180_000
const attempts = 5

/**
 * Starts the server on a port of the loopback interface and waits until it is ready. It is left to itself: it
 * neither keeps this process alive nor gets the Ctrl-C of its terminal.
 *
 * @param port the one it must have, because others know it; otherwise a free one
 * @returns undefined when another process has just started a server on the same data.
 * @throws {DbError} `no_free_port`, `no_space`, `permission_denied`, `other_major_version`, `start_failed`
 */
export async function launch(
  layout: Layout,
  binaries: Binaries,
  identity: Identity,
  durability: Durability,
  port?: number,
): Promise<Postmaster | undefined> {
  for (let attempt = 1; ; attempt++) {
    const args = ['-D', layout.data, ...settings(port ?? (await freePort()), layout.log, durability)]
    const started = await run(layout, identity.wrap(binaries.postgres, args))
    if (typeof started !== 'string') return started
    if (otherIsStarting.test(started)) return undefined
    const passing = [portTaken, oldServerIsEnding].some((pattern) => pattern.test(started))
    if (!passing || attempt === attempts) throw explain('Starting PostgreSQL', layout.dataDir, started)
    await sleep(300 * attempt)
  }
}

const otherIsStarting = /lock file ".*" (already exists|is empty)/
/** Somebody took the port between our asking for it and the server's start. */
const portTaken = /Address already in use|could not create any TCP\/IP sockets/
/** Its main process was killed, and the others have not noticed yet. */
const oldServerIsEnding = /pre-existing shared memory block/

/** The ready server, or what it said before it ended. */
async function run(
  layout: Layout,
  [command, args, options]: ReturnType<Identity['wrap']>,
): Promise<Postmaster | string> {
  const logged = markLog(layout.log)
  const child = spawn(command, args, {
    ...options,
    cwd: layout.data,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  })
  let said = ''
  let failure: Error | undefined
  let ended = false
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
  child.on('close', () => (ended = true)).on('error', (error) => (failure = error))
  const deadline = Date.now() + startTimeoutMs
  while (!ended && !failure) {
    const postmaster = readPostmaster(layout.postmasterPid)
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') {
      // From here on it writes to its log files, and nothing of it may hold this process.
      child.stderr?.destroy()
      child.unref()
      return postmaster
    }
    if (Date.now() > deadline) {
      child.kill('SIGQUIT')
      return `${said}${logged()}\nIt was not ready after ${startTimeoutMs / 1000} s.`
    }
    await sleep(20)
  }
  if (failure) throw explain('Starting PostgreSQL', layout.dataDir, said, failure)
  return said + logged()
}
