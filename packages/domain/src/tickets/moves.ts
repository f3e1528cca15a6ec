import { decide, type Decision, type Facts, type WorkflowActor } from './decide.ts'
import { DISPLAY_ORDER, type TicketState } from './states.ts'
import type { Workflow } from './workflow.ts'

export interface Move {
  readonly to: TicketState
  readonly decision: Decision
}

/**
 * Every state in menu order with its decision, the refused ones with their reasons (domain.md, The decision
 * function). The menu, the board and the API show it as it is.
 */
export function moves(workflow: Workflow, actor: WorkflowActor, facts: Facts): readonly Move[] {
  return DISPLAY_ORDER.map((to) => ({
    to,
    decision: decide(workflow, { kind: 'move', to, actor }, facts),
  }))
}
