import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { DbError } from '../errors.ts'
import { isAlive } from '../process-alive.ts'
import { findBinaries } from './binaries.ts'
import { readPostmaster } from './postmaster-pid.ts'

/** Fast (no new work, a checkpoint, end), then immediate (recovery at the next start), then by force. */
const steps = [
  { signal: 'INT', patienceMs: 30_000 },
  { signal: 'QUIT', patienceMs: 5_000 },
  { signal: 'KILL', patienceMs: 5_000 },
] as const

/**
 * Stops the server of a data directory; nothing to do when it is not running.
 *
 * @throws {DbError} `stop_failed`
 */
export async function stopServer(postmasterPid: string): Promise<void> {
  for (const { signal, patienceMs } of steps) {
    const postmaster = readPostmaster(postmasterPid)
    if (!postmaster) return
    send(signal, postmaster.pid)
    for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(20)) {
      if (!isAlive(postmaster.pid)) return
    }
  }
  throw new DbError('stop_failed', `PostgreSQL (${postmasterPid}) could not be stopped.`)
}

function send(signal: 'INT' | 'QUIT' | 'KILL', pid: number): void {
  try {
    // On Windows Node's own signals only kill; pg_ctl knows how PostgreSQL listens for the others.
    if (process.platform !== 'win32') process.kill(pid, `SIG${signal}`)
    else execFileSync(findBinaries().pgCtl, ['kill', signal, String(pid)], { windowsHide: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
