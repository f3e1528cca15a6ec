import { createWorkflow, type Workflow } from '@guichet/domain/tickets/workflow'
import type { Tx } from '@guichet/plugin-kit/host'
import { LRUCache } from 'lru-cache'
import type { Caller } from '../caller.ts'
import {
  findTracker,
  findWorkflow,
  findWorkflowsInForce,
  holdWorkflow,
  type TrackerRow,
  type WorkflowRow,
} from './repository.ts'

export interface TrackerInForce extends TrackerRow {
  readonly workflow: Workflow
}

/** The visited tracker with the rules in force. Every activity of this plugin has one: without it, or with rules that do not hold, the database is wrong. */
export async function trackerInForce({ host, activity }: Pick<Caller, 'host' | 'activity'>): Promise<TrackerInForce> {
  return readTracker(host.db, activity.id)
}

/**
 * The rules for what is decided in this transaction, which nobody changes before its end: those that were read before it, unless others
 * have come in force since. Asked before any ticket is locked.
 */
export async function rulesHeld(tx: Tx, trackerId: string, read: Workflow): Promise<Workflow> {
  const version = await holdWorkflow(tx, trackerId)
  return version === read.version ? read : workflowAt(tx, trackerId, version)
}

/** Those used lately. A version of a workflow is never changed again: what was read of it holds for good. */
const known = new LRUCache<string, Workflow>({ max: 1_000 })

/** The rules of a version that has been committed. */
export async function workflowAt(db: Tx, trackerId: string, version: number): Promise<Workflow> {
  const key = `${trackerId} ${version}`
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const row = await findWorkflow(db, trackerId, version)
  if (row === null) throw new Error(`Tracker ${trackerId} has no workflow ${version}`)
  const workflow = workflowOf(row)
  known.set(key, workflow)
  return workflow
}

async function readTracker(db: Tx, id: string): Promise<TrackerInForce> {
  const row = await findTracker(db, id)
  if (row === null) throw new Error(`Activity ${id} has no tracker`)
  return { ...row, workflow: await workflowAt(db, id, row.workflowVersion) }
}

/** The rules in force in some trackers. */
export async function workflowsInForce(db: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Workflow>> {
  const rows = await findWorkflowsInForce(db, ids)
  return new Map(rows.map((row) => [row.trackerId, workflowOf(row)]))
}

/** Stored rules as domain's. Stored ones were valid when they were: any that are not are damage. */
export function workflowOf(row: WorkflowRow): Workflow {
  const { trackerId, workflowVersion, enabledStates, ...rest } = row
  const workflow = createWorkflow({ ...rest, version: workflowVersion, enabled: enabledStates })
  if (!workflow.ok)
    throw new Error(`Tracker ${trackerId}: workflow ${workflowVersion} is not valid: ${workflow.error.code}`)
  return workflow.value
}
