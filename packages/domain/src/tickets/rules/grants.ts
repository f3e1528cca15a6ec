import { assertNever } from '../../never.ts'
import type { Facts, Refusal, WorkflowActor } from '../decision.ts'
import type { Grants, Scope } from '../matrix.ts'
import { WORKFLOW_ROLES, type WorkflowRole } from '../roles.ts'
import type { TicketState } from '../states.ts'

/** Which of the actor's roles grant something; refusals when none does. */
export interface GrantCheck {
  readonly grantedBy: readonly WorkflowRole[]
  readonly refusals: readonly Refusal[]
}

/**
 * Whether the union of the grants of the actor's roles covers this ticket. If not, says in this order of
 * preference: nobody could; others could; they could on their own, or on tickets assigned to them.
 */
export function checkGrants(grants: Grants, to: TicketState, actor: WorkflowActor, facts: Facts): GrantCheck {
  const held = heldRoles(actor)
  const scopesOf = (role: WorkflowRole): readonly Scope[] => grants[role] ?? []
  const grantedBy = held.filter((role) => scopesOf(role).some((s) => covers(s, actor, facts)))
  if (grantedBy.length > 0) return { grantedBy, refusals: [] }

  const granted = WORKFLOW_ROLES.map((role) => ({ role, scopes: scopesOf(role) })).filter(
    ({ scopes }) => scopes.length > 0,
  )
  const from = facts.state
  if (granted.length === 0) return refuse({ code: 'no-such-move', from, to })

  const own = held.filter((role) => scopesOf(role).includes('own'))
  const assigned = held.filter((role) => scopesOf(role).includes('assigned'))
  if (own.length === 0 && assigned.length === 0) {
    return refuse({ code: 'role-not-granted', from, to, granted })
  }
  return refuse(
    ...(own.length > 0 ? [{ code: 'not-own', roles: own } as const] : []),
    ...(assigned.length > 0 ? [{ code: 'not-assigned', roles: assigned } as const] : []),
  )
}

/** The actor's roles, once each. */
export function heldRoles(actor: WorkflowActor): readonly WorkflowRole[] {
  return WORKFLOW_ROLES.filter((role) => actor.roles.includes(role))
}

function covers(scope: Scope, actor: WorkflowActor, facts: Facts): boolean {
  switch (scope) {
    case 'own':
      return facts.reporterId === actor.id
    case 'assigned':
      return facts.assigneeId === actor.id
    case 'any':
      return true
    default:
      return assertNever(scope)
  }
}

function refuse(...refusals: readonly Refusal[]): GrantCheck {
  return { grantedBy: [], refusals }
}
