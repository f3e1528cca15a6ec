import { conclude, refused, type Decision, type Facts, type WorkflowActor } from '../decision.ts'
import { grantsOf } from '../matrix.ts'
import type { TicketState } from '../states.ts'
import type { Workflow } from '../workflow.ts'
import { checkGrants, heldRoles, type GrantCheck } from './grants.ts'
import { barredByState, unmetConditions } from './states.ts'

/**
 * A plain move, by a person or by a rule of automation (domain.md, Two modes).
 * What bars everybody is said alone; who may, and what the ticket lacks, are said together.
 */
export function decideMove(workflow: Workflow, to: TicketState, actor: WorkflowActor, facts: Facts): Decision {
  if (!actor.canRead) return refused({ code: 'not-readable' })
  if (to === facts.state) return refused({ code: 'same-state', state: to })
  const barred = barredByState(workflow, facts.state, to)
  if (barred.length > 0) return refused(...barred)

  const { grantedBy, refusals } =
    workflow.mode === 'strict'
      ? checkGrants(grantsOf(workflow.matrix, facts.state, to), to, actor, facts)
      : checkAnyRole(actor)
  return conclude(to, grantedBy, [...refusals, ...unmetConditions(workflow, facts, to)])
}

function checkAnyRole(actor: WorkflowActor): GrantCheck {
  const held = heldRoles(actor)
  return { grantedBy: held, refusals: held.length > 0 ? [] : [{ code: 'no-workflow-role' }] }
}
