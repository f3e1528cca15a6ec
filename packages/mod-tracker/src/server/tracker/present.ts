import { PRESET_RULES, type LandingScreen, type Preset } from '@guichet/domain/tickets/presets'
import { workflowRolesOf, type WorkflowRole } from '@guichet/domain/tickets/roles'
import type { Workflow } from '@guichet/domain/tickets/workflow'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { ticketsContract } from '../../contract/tickets.ts'
import type { trackerContract } from '../../contract/tracker.ts'
import { namePerson, type Names } from '../people.ts'
import type { Caller } from '../caller.ts'
import type { TrackerInForce } from './in-force.ts'

type TrackerView = SuccessOf<(typeof trackerContract)['operations']['get']>
type Thanks = SuccessOf<(typeof ticketsContract)['operations']['create']>['thanks']

const VIEWS = { 'my-work': 'work', 'my-tickets': 'mine', all: 'all' } as const satisfies Record<
  LandingScreen,
  TrackerView['landing']
>

export function presentTracker(
  tracker: TrackerInForce,
  { activity, can }: Caller,
  names: Names,
): Omit<TrackerView, 'relocates'> {
  const myRoles = workflowRolesOf(can)
  const { id, prefix, preset, defaultAssigneeId, commentsEnabled, version } = tracker
  return {
    id,
    name: activity.name,
    prefix,
    preset,
    workflow: presentWorkflow(tracker.workflow),
    defaultAssignee: defaultAssigneeId === null ? null : namePerson(defaultAssigneeId, names),
    commentsEnabled,
    myRoles: [...myRoles],
    landing: landingOf(preset, myRoles),
    version,
  }
}

/** A copy of its own: a shape's arrays are mutable, the domain's are not. */
export function presentWorkflow(workflow: Workflow): TrackerView['workflow'] {
  return {
    ...workflow,
    enabled: [...workflow.enabled],
    matrix: structuredClone(workflow.matrix) as TrackerView['workflow']['matrix'],
  }
}

function landingOf(preset: Preset, roles: readonly WorkflowRole[]): TrackerView['landing'] {
  const first = PRESET_RULES[preset].landing.find(({ role }) => role === null || roles.includes(role))
  return VIEWS[first?.screen ?? 'all']
}

/** The tracker's own words, or its preset's, which name the assignee where the preset does so (domain.md, Modes of support). */
export function presentThanks(tracker: TrackerInForce, assigneeId: string | null, names: Names): Thanks {
  const { thanksMessage, preset } = tracker
  if (thanksMessage !== null) return { kind: 'own', text: thanksMessage }
  const named = PRESET_RULES[preset].thanks === 'preset-names-assignee' ? assigneeId : null
  return { kind: 'preset', preset, assignee: named === null ? null : namePerson(named, names) }
}
