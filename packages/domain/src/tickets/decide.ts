import { assertNever } from '../never.ts'
import type { Decision, Facts, WorkflowActor } from './decision.ts'
import { decideRecall, decideTransfer } from './rules/cascade.ts'
import { decideMove } from './rules/move.ts'
import { decideOpenOnView } from './rules/open-on-view.ts'
import { decideRelocate } from './rules/relocate.ts'
import { decideUndo } from './rules/undo.ts'
import type { TicketState } from './states.ts'
import type { Workflow } from './workflow.ts'

export type { Decision, Facts, LastMove, Refusal, RoleGrant, WorkflowActor } from './decision.ts'

/** Something that is asked to happen to a ticket's state. Each kind is described in `rules/`. */
export type DecideRequest =
  | { readonly kind: 'move'; readonly to: TicketState; readonly actor: WorkflowActor }
  /** Automation: the actor is the rule, with the roles given to it by whoever may configure. */
  | { readonly kind: 'rule'; readonly to: TicketState; readonly actor: WorkflowActor }
  | { readonly kind: 'open-on-view'; readonly actor: WorkflowActor }
  | { readonly kind: 'transfer'; readonly actor: WorkflowActor }
  /** `actor` null: the other side refused, or the copy is gone. */
  | { readonly kind: 'recall'; readonly actor: WorkflowActor | null }
  /** `assigneeCanWork`: whether the ticket's assignee holds develop or resolve in the target tracker. */
  | {
      readonly kind: 'relocate'
      readonly actor: WorkflowActor
      readonly target: Workflow
      readonly assigneeCanWork: boolean
    }
  /** `now`: milliseconds since the epoch. */
  | { readonly kind: 'undo'; readonly actor: WorkflowActor; readonly now: number }

/**
 * The one place where it is decided what may happen to a ticket's state; every path to a state goes through
 * it, import alone excepted (domain.md, The decision function). Kinds other than `move` and `rule` skip the
 * matrix, never the rules about states.
 */
export function decide(workflow: Workflow, request: DecideRequest, facts: Facts): Decision {
  switch (request.kind) {
    case 'move':
    case 'rule':
      return decideMove(workflow, request.to, request.actor, facts)
    case 'open-on-view':
      return decideOpenOnView(workflow, request.actor, facts)
    case 'transfer':
      return decideTransfer(workflow, request.actor, facts)
    case 'recall':
      return decideRecall(workflow, request.actor, facts)
    case 'relocate':
      return decideRelocate(request.target, request.assigneeCanWork, request.actor, facts)
    case 'undo':
      return decideUndo(workflow, request.now, request.actor, facts)
    default:
      return assertNever(request)
  }
}
