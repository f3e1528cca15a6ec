import { conclude, refused, type Decision, type Facts, type WorkflowActor } from '../decision.ts'
import type { Grants } from '../matrix.ts'
import type { TicketState } from '../states.ts'
import { isEnabled, type Workflow } from '../workflow.ts'
import { checkGrants } from './grants.ts'

const MOVERS: Grants = { developer: ['any'], resolver: ['any'], manager: ['any'] }

/** What becomes of a ticket in the tracker it is moved to. */
export interface Arrival {
  readonly state: TicketState
  readonly assignee: 'kept' | 'default'
}

/**
 * A ticket keeps its state and its assignee, unless the assignee cannot work there or the state is disabled
 * there: then it is posted anew, with that tracker's default assignee (domain.md, Automatic transitions).
 * A ticket that nobody is assigned to has no assignee who could not work.
 */
export function arrivalIn(target: Workflow, facts: Facts, assigneeCanWork: boolean): Arrival {
  const assigneeFits = facts.assigneeId === null || assigneeCanWork
  return assigneeFits && isEnabled(target, facts.state)
    ? { state: facts.state, assignee: 'kept' }
    : { state: 'POSTED', assignee: 'default' }
}

/**
 * Moving a ticket to another tracker asks develop, resolve or manage, in both modes (domain.md, Who may do
 * what). A transferred ticket must be recalled first. Keeping the state is not refused as `same-state`.
 */
export function decideRelocate(
  target: Workflow,
  assigneeCanWork: boolean,
  actor: WorkflowActor,
  facts: Facts,
): Decision {
  if (!actor.canRead) return refused({ code: 'not-readable' })
  const { state: to } = arrivalIn(target, facts, assigneeCanWork)
  if (facts.state === 'TRANSFERED') {
    return refused({ code: 'cascade-only', from: facts.state, to })
  }
  const { grantedBy, refusals } = checkGrants(MOVERS, to, actor, facts)
  return conclude(to, grantedBy, refusals)
}
