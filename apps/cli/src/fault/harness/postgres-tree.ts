import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '@guichet/db/process-alive'

/** The main process of the server of a data folder, and its children: every backend is one. */
function treeOf(databaseFolder: string): number[] {
  const file = join(databaseFolder, 'cluster/data/postmaster.pid')
  const postmaster = Number(readFileSync(file, 'utf8').split('\n')[0])
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
    .map(Number)
  return [postmaster, ...children]
}

function parentOf(pid: string): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // After the name, which may hold anything: state, parent.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}

/** Kills all of it at once, as a machine that stops would; killing the main process alone lets backends go on writing. */
export async function killPostgres(databaseFolder: string): Promise<void> {
  const tree = treeOf(databaseFolder)
  for (const pid of tree) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
  while (tree.some(isAlive)) await sleep(5)
}
