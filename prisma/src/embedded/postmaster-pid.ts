import { readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { folderOf, isAlive, statusOf } from '../process-alive.ts'

/** What a running server says of itself in its data directory. */
export type Postmaster = {
  readonly pid: number
  readonly port: number
  /** `starting`, `ready`, `stopping`, `standby`, or empty while the file is still being written. */
  readonly status: string
}

/** The live server of a data directory, if any. */
export function readPostmaster(file: string): Postmaster | undefined {
  const postmaster = parse(file)
  return postmaster && isAlive(postmaster.pid) && !isReused(postmaster.pid, file) ? postmaster : undefined
}

/** The port of a server that ended without being asked to: pools of a process that outlived it still know it there. */
export function formerPort(file: string): number | undefined {
  return parse(file)?.port || undefined
}

/**
 * Removes the file of a dead server in the two cases where PostgreSQL would take it for that of a live one and refuse to
 * start: its process id has since gone to another program, as happens in containers; or it is empty, because the power
 * failed at that moment. All other stale files PostgreSQL handles itself.
 */
export function removeIfStale(file: string): void {
  const postmaster = parse(file)
  if (postmaster ? isReused(postmaster.pid, file) : isOld(file)) rmSync(file, { force: true })
}

function parse(file: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch {
    return undefined
  }
  // Line 1: process id; 4: port; 8: status.
  const pid = Number(lines[0])
  return pid > 0 ? { pid, port: Number(lines[3] ?? 0), status: lines[7]?.trim() ?? '' } : undefined
}

/** A starting server fills the file at once. */
function isOld(file: string): boolean {
  const { mtimeMs = Date.now() } = statSync(file, { throwIfNoEntry: false }) ?? {}
  return Date.now() - mtimeMs > 10_000
}

/** By another program, or by another PostgreSQL: each works in the folder of its own data. */
function isReused(pid: number, file: string): boolean {
  const name = statusOf(pid)?.name
  if (name === undefined) return false
  const folder = folderOf(pid)
  return name !== 'postgres' || (folder !== undefined && folder !== realpathSync(dirname(file)))
}
