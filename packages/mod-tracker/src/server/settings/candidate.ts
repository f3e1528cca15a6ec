import { PRESET_RULES, type Preset } from '@guichet/domain/tickets/presets'
import { TEMPLATE_VERSION } from '@guichet/domain/tickets/templates'
import { createWorkflow, type Workflow } from '@guichet/domain/tickets/workflow'
import type { Outcome } from '@guichet/plugin-kit/failure'
import { canWork } from '../people.ts'
import type { TrackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
import { refuseSetting, refuseWorkflow, statesOf } from './rules.ts'
import type { Settings } from './values.ts'

/** What a tracker would become. */
export interface Candidate {
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
  /** The one in force where the settings leave it as it is; else one of the next version. */
  readonly workflow: Workflow
}

/** The tracker that these settings make, or why they make none. */
export async function candidateOf(
  caller: Pick<Caller, 'host' | 'activity'>,
  tracker: TrackerInForce,
  wanted: Settings,
): Promise<Outcome<Candidate>> {
  const { prefix, preset, commentsEnabled, thanksMessage, closeAfterDays } = wanted
  const { visitors, visitorsPerHour, visitorsPerDay } = wanted
  const closeWarnDays = closeAfterDays === null ? null : wanted.closeWarnDays
  if (closeWarnDays !== null && closeWarnDays >= (closeAfterDays ?? 0))
    return refuseSetting('warn_days', ['closeWarnDays'])
  const workflow = workflowFor(tracker.workflow, wanted)
  if (!workflow.ok) return workflow
  const defaultAssigneeId = PRESET_RULES[preset].defaultAssignee === 'none' ? null : wanted.defaultAssignee
  // Who was chosen once and cannot work here any more keeps nobody from changing something else.
  const isNew = defaultAssigneeId !== null && defaultAssigneeId !== tracker.defaultAssigneeId
  if (isNew && !(await canWork(caller, defaultAssigneeId))) {
    return refuseSetting('default_assignee_unable', ['defaultAssignee'])
  }
  const text = thanksMessage?.trim() || null
  const plain = { prefix, preset, defaultAssigneeId, thanksMessage: text, commentsEnabled }
  const rest = { closeAfterDays, closeWarnDays, visitors, visitorsPerHour, visitorsPerDay }
  const value = { ...plain, ...rest, workflow: workflow.value }
  return { ok: true, value }
}

function workflowFor(before: Workflow, wanted: Settings): Outcome<Workflow> {
  const { mode, path, matrix, preset, resolutionRequired, openDependencyBlocks } = wanted
  const { template } = PRESET_RULES[preset]
  const enabled = statesOf(preset, wanted.enabledStates)
  if (!enabled.ok) return enabled
  const changedByHand = matrix !== null && template === before.template
  const created = createWorkflow({
    version: before.version + 1,
    mode,
    enabled: enabled.value,
    hasParent: before.hasParent,
    template,
    templateVersion: changedByHand ? before.templateVersion : TEMPLATE_VERSION,
    path,
    ...(matrix !== null && { matrix: { ...NOTHING, ...matrix } }),
    resolutionRequired,
    openDependencyBlocks,
  })
  if (!created.ok) return refuseWorkflow(created.error)
  return { ok: true, value: sameRules(before, created.value) ? before : created.value }
}

const NOTHING = { reporter: {}, developer: {}, resolver: {}, manager: {} }

/** Both are in domain's normal form, so that the same rules are the same text. */
function sameRules(a: Workflow, b: Workflow): boolean {
  return JSON.stringify({ ...a, version: 0 }) === JSON.stringify({ ...b, version: 0 })
}
