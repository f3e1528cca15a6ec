import type { Matrix } from '@guichet/domain/tickets/matrix'
import type { Preset } from '@guichet/domain/tickets/presets'
import type { TicketState } from '@guichet/domain/tickets/states'
import type { Path, TemplateName } from '@guichet/domain/tickets/templates'
import type { Mode, Workflow } from '@guichet/domain/tickets/workflow'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'

export interface TrackerRow {
  readonly id: string
  readonly prefix: string
  readonly preset: Preset
  readonly defaultAssigneeId: string | null
  readonly thanksMessage: string | null
  readonly commentsEnabled: boolean
  readonly closeAfterDays: number | null
  readonly closeWarnDays: number | null
  readonly visitors: boolean
  readonly visitorsPerHour: number
  readonly visitorsPerDay: number
  readonly settling: boolean
  /** Of the rules in force. */
  readonly workflowVersion: number
  /** Of what its tickets are asked. */
  readonly formVersion: number
  readonly version: number
}

export interface WorkflowRow {
  readonly trackerId: string
  readonly workflowVersion: number
  readonly mode: Mode
  readonly enabledStates: readonly TicketState[]
  readonly hasParent: boolean
  readonly template: TemplateName
  readonly templateVersion: number
  readonly path: Path
  readonly matrix: Matrix
  readonly resolutionRequired: boolean
  readonly openDependencyBlocks: boolean
}

export async function findTracker(db: Tx, id: string): Promise<TrackerRow | null> {
  const [row] = await db.$queryRaw<TrackerRow[]>(sql`
    SELECT id, prefix, preset, default_assignee_id AS "defaultAssigneeId", thanks_message AS "thanksMessage",
      comments_enabled AS "commentsEnabled", close_after_days AS "closeAfterDays", close_warn_days AS "closeWarnDays", visitors,
      visitors_per_hour AS "visitorsPerHour", visitors_per_day AS "visitorsPerDay", settling, workflow_version AS "workflowVersion", form_version AS "formVersion",
      version
    FROM tracker WHERE id = ${id}::uuid`)
  return row ?? null
}

/** The columns of a WorkflowRow, of `tracker_workflow w`. */
export const workflowColumns = sql`w.tracker_id AS "trackerId", w.version AS "workflowVersion", w.mode, w.enabled_states AS "enabledStates",
  w.has_parent AS "hasParent", w.template, w.template_version AS "templateVersion", w.path, w.matrix,
  w.resolution_required AS "resolutionRequired", w.open_dependency_blocks AS "openDependencyBlocks"`

/** One version of a tracker's workflow; null when it is not there. */
export async function findWorkflow(db: Tx, trackerId: string, version: number): Promise<WorkflowRow | null> {
  const [row] = await db.$queryRaw<WorkflowRow[]>(sql`
    SELECT ${workflowColumns} FROM tracker_workflow w WHERE w.tracker_id = ${trackerId}::uuid AND w.version = ${version}::int`)
  return row ?? null
}

/** Of each of some trackers the rules in force. */
export function findWorkflowsInForce(db: Tx, ids: readonly string[]): Promise<WorkflowRow[]> {
  return db.$queryRaw(sql`
    SELECT ${workflowColumns} FROM tracker k JOIN tracker_workflow w ON w.tracker_id = k.id AND w.version = k.workflow_version
    WHERE k.id = ANY(${[...ids]}::uuid[])`)
}

/** A tracker and the first version of its workflow. */
export async function insertTracker(
  tx: Tx,
  tracker: Omit<TrackerRow, 'version' | 'settling' | 'workflowVersion' | 'formVersion' | `visitors${string}`>,
  workflow: Workflow,
  by: Authored,
): Promise<void> {
  await tx.tracker.create({ data: { ...tracker, workflowVersion: workflow.version } })
  await insertWorkflow(tx, tracker.id, workflow, by)
}

interface Authored {
  readonly createdById: string
  readonly createdAt: Date
}

/** A version of a tracker's workflow, which is never changed again. */
export async function insertWorkflow(
  tx: Tx,
  trackerId: string,
  { enabled, matrix, ...workflow }: Workflow,
  by: Authored,
): Promise<void> {
  await tx.trackerWorkflow.create({
    data: { trackerId, ...workflow, enabledStates: [...enabled], matrix: { ...matrix }, ...by },
  })
}

/** The version of the workflow in force, which stays in force to the end of the transaction. Who changes it waits, and is waited for. */
export async function holdWorkflow(tx: Tx, trackerId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ workflowVersion: number }[]>(sql`
    SELECT workflow_version AS "workflowVersion" FROM tracker WHERE id = ${trackerId}::uuid FOR KEY SHARE`)
  return row!.workflowVersion
}

export interface Stack {
  readonly nextNumber: number
  readonly topRank: string | null
  readonly formVersion: number
}

/**
 * The number that the next ticket takes, and the rank of the top of the stack: this transaction's to its end, so that numbers have no gap
 * and follow time; and what its form is.
 */
export async function lockStack(tx: Tx, trackerId: string): Promise<Stack> {
  const [row] = await tx.$queryRaw<Stack[]>(sql`
    SELECT next_number AS "nextNumber", top_rank AS "topRank", form_version AS "formVersion" FROM tracker WHERE id = ${trackerId}::uuid FOR NO KEY UPDATE`)
  return row!
}

export async function setTopRank(tx: Tx, trackerId: string, topRank: string): Promise<void> {
  await tx.tracker.update({ where: { id: trackerId }, data: { topRank }, select: { id: true } })
}
