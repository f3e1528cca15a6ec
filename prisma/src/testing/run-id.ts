import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { isAlive } from '../process-alive.ts'

/**
 * A test run's mark in the names of what it makes, so that a later run can tell what a killed one left behind: the
 * machine (a server may serve several), the process, the time.
 */
export type RunId = string

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6)
const pattern = /([0-9a-f]{6})_(\d+)_(\d{13})/
const longestRunMs = 24 * 60 * 60 * 1000

export function newRunId(): RunId {
  return `${machine}_${process.pid}_${Date.now()}`
}

/** Whether a name carries the mark of a run that is over: its process is gone, or it is a day old. */
export function isLeftover(name: string): boolean {
  const [, where, pid, time] = name.match(pattern) ?? []
  if (where === undefined) return false
  return Date.now() - Number(time) > longestRunMs || (where === machine && !isAlive(Number(pid)))
}
