import { PRESET_RULES, type Preset } from '../tickets/presets.ts'
import { createWorkflow, type Workflow, type WorkflowInput } from '../tickets/workflow.ts'

/** A tracker of a preset: strict, path free, no parent, no other setting on; `changes` come on top. */
export function workflowOf(preset: Preset, changes: Partial<WorkflowInput> = {}): Workflow {
  const { template, enabled } = PRESET_RULES[preset]
  const created = createWorkflow({
    version: 1,
    mode: 'strict',
    enabled,
    hasParent: false,
    template,
    path: 'free',
    ...changes,
  })
  if (!created.ok) throw new Error(`No workflow: ${JSON.stringify(created.error)}`)
  return created.value
}
