import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'
import { workflowColumns, type WorkflowRow } from '../tracker/repository.ts'

/** One workflow in force for each different set of states. */
export function distinctRules(tx: Tx): Promise<WorkflowRow[]> {
  return tx.$queryRaw<WorkflowRow[]>(sql`
    SELECT DISTINCT ON (w.enabled_states, w.has_parent) ${workflowColumns}
    FROM tracker k JOIN tracker_workflow w ON w.tracker_id = k.id AND w.version = k.workflow_version
    ORDER BY w.enabled_states, w.has_parent`)
}
