import { err, ok, type Result } from '../result.ts'
import { reachableStates } from './graph.ts'
import type { Matrix } from './matrix.ts'
import { parseMatrix, type MatrixFault } from './parse-matrix.ts'
import { orderStates, TICKET_STATES, type TicketState } from './states.ts'
import { matrixOf, TEMPLATE_VERSION, type Path, type TemplateName } from './templates.ts'

/** `relaxed`: any role, any enabled state. `strict`: what the matrix grants (domain.md, Two modes). */
export const MODES = ['strict', 'relaxed'] as const

export type Mode = (typeof MODES)[number]

/** One tracker's workflow in one version, which the events decided under it record. */
export interface Workflow {
  readonly version: number
  readonly mode: Mode
  /** The states that may be entered, in the order of n. */
  readonly enabled: readonly TicketState[]
  readonly hasParent: boolean
  /** Where the matrix came from; it may have been changed by hand since. */
  readonly template: TemplateName
  readonly templateVersion: number
  readonly path: Path
  readonly matrix: Matrix
  /** Entering RESOLVED needs a resolution text. */
  readonly resolutionRequired: boolean
  /** A ticket that depends on an open one cannot be closed. */
  readonly openDependencyBlocks: boolean
}

/** `matrix` left out: the template's. `templateVersion` left out: the present one. Settings are off by default. */
export interface WorkflowInput {
  readonly version: number
  readonly mode: Mode
  readonly enabled: readonly TicketState[]
  readonly hasParent: boolean
  readonly template: TemplateName
  readonly templateVersion?: number
  readonly path: Path
  readonly matrix?: Matrix
  readonly resolutionRequired?: boolean
  readonly openDependencyBlocks?: boolean
}

export type WorkflowError =
  | { readonly code: 'no-closed-state'; readonly enabled: readonly TicketState[] }
  | { readonly code: 'invalid-matrix'; readonly faults: readonly MatrixFault[] }

/**
 * Makes a workflow of what was configured or stored. Refused: one in which a posted ticket can come to no
 * closed state but TRANSFERED (domain.md, States), that is in relaxed mode a set without one, in strict mode
 * also a matrix that does not lead to one.
 */
export function createWorkflow(input: WorkflowInput): Result<Workflow, WorkflowError> {
  const draft = draftWorkflow(input)
  if (!draft.ok) return draft
  const workflow = draft.value
  const canClose = reachableStates(workflow, 'POSTED').some((state) => isClosed(workflow, state))
  return canClose ? draft : err({ code: 'no-closed-state', enabled: workflow.enabled })
}

/**
 * A workflow as it is being edited, which may be one that no tracker can have: to be looked at (`verify`,
 * `moves`), never to be decided by. POSTED is always enabled, TRANSFERED exactly when the tracker has a
 * parent, whatever `enabled` says of them.
 */
export function draftWorkflow(
  input: WorkflowInput,
): Result<Workflow, Extract<WorkflowError, { code: 'invalid-matrix' }>> {
  const enabled = enabledStates(input.enabled, input.hasParent)
  const matrix = parseMatrix(input.matrix ?? matrixOf(input.template, input.path, enabled))
  if (!matrix.ok) return err({ code: 'invalid-matrix', faults: matrix.error })
  return ok({
    version: input.version,
    mode: input.mode,
    enabled,
    hasParent: input.hasParent,
    template: input.template,
    templateVersion: input.templateVersion ?? TEMPLATE_VERSION,
    path: input.path,
    matrix: matrix.value,
    resolutionRequired: input.resolutionRequired ?? false,
    openDependencyBlocks: input.openDependencyBlocks ?? false,
  })
}

function enabledStates(configured: readonly TicketState[], hasParent: boolean): readonly TicketState[] {
  const plain = configured.filter((state) => state !== 'TRANSFERED')
  return orderStates(['POSTED', ...plain, ...(hasParent ? (['TRANSFERED'] as const) : [])])
}

/** Whether a state may be *entered*. A ticket may rest in a state disabled since. */
export function isEnabled(workflow: Workflow, state: TicketState): boolean {
  return workflow.enabled.includes(state)
}

/** The last enabled of RESOLVED, PUBLISHED, VALIDATED; null when none is (domain.md, States). */
export function finalState(workflow: Workflow): TicketState | null {
  const life = ['VALIDATED', 'PUBLISHED', 'RESOLVED'] as const
  return life.find((state) => isEnabled(workflow, state)) ?? null
}

/** Closed wherever the workflow ends. */
const ALWAYS_CLOSED: readonly TicketState[] = ['ABANDONNED', 'TRANSFERED', 'VALIDATED']

/**
 * The one definition of closed: the final state, ABANDONNED, TRANSFERED, VALIDATED (domain.md, States).
 * It also answers for disabled states, in which tickets may rest.
 */
export function isClosed(workflow: Workflow, state: TicketState): boolean {
  return ALWAYS_CLOSED.includes(state) || state === finalState(workflow)
}

/** All closed states, disabled ones included, in the order of n: what a query for closed tickets needs. */
export function closedStates(workflow: Workflow): readonly TicketState[] {
  return TICKET_STATES.filter((state) => isClosed(workflow, state))
}

/** The other states, disabled ones included. */
export function openStates(workflow: Workflow): readonly TicketState[] {
  return TICKET_STATES.filter((state) => !isClosed(workflow, state))
}

export type StateCategory = 'new' | 'active' | 'waiting' | 'closed'

/** RESOLVED and PUBLISHED are active where they are steps on the way (domain.md, States). */
export function stateCategory(workflow: Workflow, state: TicketState): StateCategory {
  if (isClosed(workflow, state)) return 'closed'
  if (state === 'POSTED') return 'new'
  return state === 'WAITING' ? 'waiting' : 'active'
}
