import { readFileSync, writeFileSync } from 'node:fs'
import { isAlive } from '../process-alive.ts'

/** Says that this process is the one to stop the server. */
export function claim(file: string): void {
  writeFileSync(file, String(process.pid), { mode: 0o600 })
}

/** Claims a server whose owner is dead. False when its owner is alive: it is not ours to stop. */
export function adopt(file: string): boolean {
  const owner = read(file)
  if (owner !== undefined && owner !== process.pid && isAlive(owner)) return false
  claim(file)
  return true
}

function read(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
