import { conclude, refused, type Decision, type Facts, type Refusal, type WorkflowActor } from '../decision.ts'
import type { Grants } from '../matrix.ts'
import type { Workflow } from '../workflow.ts'
import { checkGrants } from './grants.ts'
import { barredByState } from './states.ts'

/** Who can work on a ticket: a developer, or its assignee as a resolver. */
const WORKERS: Grants = { developer: ['any'], resolver: ['assigned'] }

/**
 * A posted ticket is opened when someone other than its author, who can work on it, looks at it
 * (domain.md, Automatic transitions). Both modes ask the same.
 */
export function decideOpenOnView(workflow: Workflow, actor: WorkflowActor, facts: Facts): Decision {
  if (!actor.canRead) return refused({ code: 'not-readable' })
  if (facts.state !== 'POSTED') return refused({ code: 'not-posted', state: facts.state })
  const own: readonly Refusal[] = facts.reporterId === actor.id ? [{ code: 'own-ticket' }] : []
  const barred = barredByState(workflow, facts.state, 'OPEN')
  const { grantedBy, refusals } = checkGrants(WORKERS, 'OPEN', actor, facts)
  return conclude('OPEN', grantedBy, [...barred, ...own, ...refusals])
}
