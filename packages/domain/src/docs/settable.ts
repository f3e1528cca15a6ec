import { ARCHETYPES, type Archetype } from '../access/archetypes.ts'
import { resolveCapability, type Override } from '../access/resolve.ts'
import { CAPABILITY_DEFAULTS, TRACKER_CAPABILITIES, type Can } from '../tickets/capabilities.ts'
import { moves } from '../tickets/moves.ts'
import { PRESET_RULES, type Preset } from '../tickets/presets.ts'
import { workflowRolesOf, type WorkflowRole } from '../tickets/roles.ts'
import { PLAIN_STATES, type TicketState } from '../tickets/states.ts'
import type { Path } from '../tickets/templates.ts'
import { createWorkflow, type Mode, type Workflow } from '../tickets/workflow.ts'

/** What the person is to the ticket. */
export const RELATIONS = ['own', 'assigned', 'neither'] as const

export type TicketRelation = (typeof RELATIONS)[number]

const ACTIVITY = 'activity'

/** A tracker as the preset leaves it, without a parent; `customized` with every state chosen. */
export function exampleWorkflow(preset: Preset, mode: Mode, path: Path): Workflow {
  const { template, enabled } = PRESET_RULES[preset]
  const created = createWorkflow({
    version: 1,
    mode,
    enabled: preset === 'customized' ? PLAIN_STATES : enabled,
    hasParent: false,
    template,
    path,
  })
  if (!created.ok) throw new Error(`${preset} is no workflow: ${created.error.code}`)
  return created.value
}

/** Answers for an archetype given at the site, in a tracker of that preset. */
export function capabilitiesOf(archetype: Archetype, preset: Preset): Can {
  const role = { roleId: archetype, archetype, assignedAt: 'site' }
  const overrides = overridesOf(preset)
  return (capability) => resolveCapability(capability, ['site', ACTIVITY], [role], overrides, defaultsOf).allowed
}

export function rolesOf(archetype: Archetype, preset: Preset): readonly WorkflowRole[] {
  return workflowRolesOf(capabilitiesOf(archetype, preset))
}

/** The states that a holder of `roles` may set on a ticket in `from` that they can read, in menu order. */
export function settableStates(
  workflow: Workflow,
  roles: readonly WorkflowRole[],
  from: TicketState,
  relation: TicketRelation,
): readonly TicketState[] {
  const facts = {
    state: from,
    reporterId: relation === 'own' ? 'me' : 'somebody',
    assigneeId: relation === 'assigned' ? 'me' : null,
  }
  return moves(workflow, { id: 'me', roles, canRead: true }, facts)
    .filter(({ decision }) => decision.allowed)
    .map(({ to }) => to)
}

function overridesOf(preset: Preset): readonly Override[] {
  const { overrides } = PRESET_RULES[preset]
  return ARCHETYPES.flatMap((archetype) =>
    Object.entries(overrides[archetype] ?? {}).map(([capability, permission]) => ({
      roleId: archetype,
      contextId: ACTIVITY,
      capability,
      permission,
    })),
  )
}

function defaultsOf(capability: string): readonly Archetype[] {
  const known = TRACKER_CAPABILITIES.find((name) => name === capability)
  return known === undefined ? [] : CAPABILITY_DEFAULTS[known]
}
