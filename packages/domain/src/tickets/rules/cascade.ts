import { conclude, refused, type Decision, type Facts, type Refusal, type WorkflowActor } from '../decision.ts'
import type { Grants } from '../matrix.ts'
import { isClosed, isEnabled, type Workflow } from '../workflow.ts'
import { checkGrants } from './grants.ts'
import { unmetConditions } from './states.ts'

/** A transfer exports the ticket: asked of `resolve` or `manage` in both modes (domain.md, Two modes). */
const EXPORTERS: Grants = { resolver: ['any'], manager: ['any'] }

/**
 * Hands an open ticket to the parent tracker. Being closed here is what a transfer does, so an open
 * dependency blocks it where it blocks closing.
 */
export function decideTransfer(workflow: Workflow, actor: WorkflowActor, facts: Facts): Decision {
  if (!actor.canRead) return refused({ code: 'not-readable' })
  const barred: Refusal[] = []
  if (!workflow.hasParent) barred.push({ code: 'no-parent' })
  if (isClosed(workflow, facts.state)) barred.push({ code: 'closed', state: facts.state })
  const { grantedBy, refusals } = checkGrants(EXPORTERS, 'TRANSFERED', actor, facts)
  const unmet = unmetConditions(workflow, facts, 'TRANSFERED')
  return conclude('TRANSFERED', grantedBy, [...barred, ...refusals, ...unmet])
}

/**
 * Takes a transferred ticket back: OPEN, or POSTED where OPEN is disabled (domain.md, Automatic
 * transitions). Without an actor it is the system's doing: the other side refused, or the copy is gone. A
 * parent is not asked for: the link may have been cut since.
 */
export function decideRecall(workflow: Workflow, actor: WorkflowActor | null, facts: Facts): Decision {
  if (actor !== null && !actor.canRead) return refused({ code: 'not-readable' })
  const to = isEnabled(workflow, 'OPEN') ? 'OPEN' : 'POSTED'
  const barred: readonly Refusal[] =
    facts.state === 'TRANSFERED' ? [] : [{ code: 'not-transfered', state: facts.state }]
  if (actor === null) return conclude(to, [], barred)
  const { grantedBy, refusals } = checkGrants(EXPORTERS, to, actor, facts)
  return conclude(to, grantedBy, [...barred, ...refusals])
}
