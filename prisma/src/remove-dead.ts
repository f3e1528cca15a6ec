import { globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './process-alive.ts'

/** Removes the working folders `<prefix><process id>…` that killed processes left in a folder. */
export function removeDead(folder: string, prefix: string): void {
  for (const name of globSync(`${prefix}*`, { cwd: folder })) {
    const pid = Number.parseInt(name.slice(prefix.length), 10)
    if (!isAlive(pid)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}
