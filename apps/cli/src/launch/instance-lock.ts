import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '@guichet/db/process-alive'
import { StartError } from './start-error.ts'

interface Holder {
  readonly pid: number
  /** When the process began, in the kernel's ticks: a number used again by another process is not mistaken for it. Null off Linux. */
  readonly began: string | null
}

/**
 * One Guichet per data folder. A lock left by a killed process is taken over. Gives back what unlocks.
 *
 * @throws {StartError} when a process that lives holds it
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'guichet.lock')
  const mine = JSON.stringify({ pid: process.pid, began: beganAt(process.pid) } satisfies Holder)
  while (!appear(file, mine)) {
    refuseIfHeld(folder, read(file))
    removeStale(folder, file)
  }
  return () => {
    if (read(file) === mine) rmSync(file, { force: true })
  }
}

/** Makes the file with its content at once: nobody ever reads a lock half written. False when there is one. */
function appear(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Moves it away before looking again: of two that start at once after a crash, one may have taken it over meanwhile. */
function removeStale(folder: string, file: string): void {
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  try {
    refuseIfHeld(folder, read(aside))
  } catch (error) {
    linkSync(aside, file)
    throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function refuseIfHeld(folder: string, content: string | null): void {
  const holder = content === null ? null : parse(content)
  if (holder === null || !lives(holder)) return
  const text = `Guichet is already running on ${folder} (process ${holder.pid}). Stop it first, or set GUICHET_DATA to another folder.`
  throw new StartError(text)
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** Null for what no version of Guichet wrote. */
function parse(content: string): Holder | null {
  try {
    const { pid, began } = JSON.parse(content) as Partial<Holder>
    return typeof pid === 'number' ? { pid, began: began ?? null } : null
  } catch {
    return null
  }
}

function lives({ pid, began }: Holder): boolean {
  return isAlive(pid) && (began === null || began === beganAt(pid))
}

function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Field 22; the name in field 2 may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
