import type { DecideRequest, Facts, Refusal } from '../../tickets/decide.ts'
import type { TicketState } from '../../tickets/states.ts'
import type { Workflow } from '../../tickets/workflow.ts'
import { actor } from '../tickets.ts'
import { workflowOf } from '../workflows.ts'

/** A request that is refused, and with what; the workflow is STRICT unless said. */
export interface RefusalCase {
  readonly when: string
  readonly workflow?: Workflow
  readonly request: DecideRequest
  readonly facts?: Partial<Facts>
  readonly refusals: readonly Refusal[]
}

export const STRICT = workflowOf('bugtracker')
export const RELAXED = workflowOf('bugtracker', { mode: 'relaxed' })
export const PARENT = workflowOf('bugtracker', { hasParent: true })
export const LIFECYCLE = workflowOf('bugtracker', { path: 'lifecycle' })
export const TICKETTING = workflowOf('ticketting')
export const TASKSPREAD = workflowOf('taskspread')
export const DEPENDENT = workflowOf('bugtracker', { openDependencyBlocks: true, hasParent: true })
export const RESOLUTION = workflowOf('bugtracker', { resolutionRequired: true })

export const BLIND = { ...actor(['manager']), canRead: false }
export const move = (to: TicketState, who = actor(['developer'])): DecideRequest => ({
  kind: 'move',
  to,
  actor: who,
})
export const relocateBy = (who: typeof BLIND): DecideRequest => ({
  kind: 'relocate',
  actor: who,
  target: TASKSPREAD,
  assigneeCanWork: true,
})
export const undo = (id: string, now = 1000): DecideRequest => ({ kind: 'undo', actor: actor([], id), now })
export const moveOf = (by: string, from: TicketState, to: TicketState): Partial<Facts> => ({
  state: to,
  lastMove: { by, from, to, at: 1000, versionIsCurrent: true },
})
