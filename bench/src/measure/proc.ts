import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

// What Linux tells of processes and of the machine. Times are in seconds; the kernel counts in hundredths.

const TICK = 0.01

interface Stat {
  readonly parent: number
  /** Of the process itself, and of its children that have ended. */
  readonly cpu: number
}

/** Null: there is no such process, any more. */
function statOf(pid: number | string): Stat | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // After the name, which may hold anything: state, parent, …
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const time = [11, 12, 13, 14].reduce((sum, i) => sum + Number(fields[i]), 0)
    return { parent: Number(fields[1]), cpu: time * TICK }
  } catch {
    return null
  }
}

/** A process and all that it started, directly or not. */
export function treeOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(name) : null
    if (stat !== null) children.set(stat.parent, [...(children.get(stat.parent) ?? []), Number(name)])
  }
  const walk = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(walk)]
  return walk(root)
}

/** CPU seconds of a tree since it began, children that ended included. */
export function cpuOf(root: number): number {
  return treeOf(root).reduce((sum, pid) => sum + (statOf(pid)?.cpu ?? 0), 0)
}

/** CPU seconds that all cores together have worked since the machine began. */
export function machineCpu(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = readFileSync('/proc/stat', 'utf8')
    .split('\n', 1)[0]!
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return (user + nice + system + irq + softirq + steal) * TICK
}

export const CORES = availableParallelism()

export interface Memory {
  /** MB; pages that processes share are counted for each in RSS, in parts in PSS. */
  readonly rss: number
  readonly pss: number
}

export function memoryOf(root: number): Memory {
  const sums = treeOf(root).map((pid) => {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
      const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) / 1024
      return { rss: of('Rss'), pss: of('Pss') }
    } catch {
      return { rss: 0, pss: 0 }
    }
  })
  return { rss: sums.reduce((sum, { rss }) => sum + rss, 0), pss: sums.reduce((sum, { pss }) => sum + pss, 0) }
}
