import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    const found = read(file)
    refuseIfHeld(folder, found)
    if (found !== null) removeStale(file, found, mine)
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

/**
 * Of those that start at once after a crash one at a time removes what it left, and only as long as it is still that: by then another may have
 * taken the lock.
 */
function removeStale(file: string, stale: string, mine: string): void {
  const turn = `${file}.turn`
  if (!appear(turn, mine)) {
    const other = read(turn)
    if (other !== null && !isHeld(other)) rmSync(turn, { force: true })
    return
  }
  try {
    if (read(file) === stale) rmSync(file, { force: true })
  } finally {
    rmSync(turn, { force: true })
  }
}

function refuseIfHeld(folder: string, content: string | null): void {
  if (content === null || !isHeld(content)) return
  const holder = parse(content)
  const text = `Guichet is already running on ${folder} (process ${holder?.pid}). Stop it first, or set GUICHET_DATA to another folder.`
  throw new StartError(text)
}

function isHeld(content: string): boolean {
  const holder = parse(content)
  return holder !== null && lives(holder)
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
