import { grantsOf, SCOPES, type Scope } from '../matrix.ts'
import { WORKFLOW_ROLES, type WorkflowRole } from '../roles.ts'
import { PLAIN_STATES, type TicketState } from '../states.ts'
import { isEnabled, type Workflow } from '../workflow.ts'
import type { Step } from './finding.ts'

/** The steps that somebody could make from a state, one example for each state that they lead to. */
export type StepsFrom = (from: TicketState) => readonly Step[]

/** The examples that say most are chosen: on whosever ticket, if some role may. */
const PREFERRED: readonly Scope[] = ['any', 'own', 'assigned']

/**
 * What somebody could do where these roles are held, each by at least one person, perhaps several by one. There is *some* ticket on
 * which a grant takes effect:
 * - `any`: always;
 * - `own`: when `reporter` is held, for tickets are reported by its holders, who may hold the granted role as well;
 * - `assigned`: when `developer` or `resolver` is, for tickets are entrusted to their holders, at any moment.
 *
 * The cascade's own doings are left out, and what a ticket may lack (a resolution, closed dependencies) is taken for granted.
 */
export function stepsOf(workflow: Workflow, held: readonly WorkflowRole[]): StepsFrom {
  const roles = WORKFLOW_ROLES.filter((role) => held.includes(role))
  const effective = scopesInEffect(roles)
  return (from) =>
    PLAIN_STATES.filter((to) => from !== 'TRANSFERED' && to !== from && isEnabled(workflow, to)).flatMap(
      (to) => moveOf(workflow, roles, effective, from, to) ?? viewOf(roles, from, to) ?? [],
    )
}

/** Whether a role may move some ticket, among those that hold these roles; from a state that no ticket can come to counts too. */
export function isGrantedAnything(workflow: Workflow, held: readonly WorkflowRole[], role: WorkflowRole): boolean {
  const effective = scopesInEffect(held)
  return PLAIN_STATES.some((from) =>
    PLAIN_STATES.some(
      (to) => to !== from && isEnabled(workflow, to) && moveOf(workflow, [role], effective, from, to) !== null,
    ),
  )
}

function scopesInEffect(roles: readonly WorkflowRole[]): readonly Scope[] {
  const inEffect: Readonly<Record<Scope, boolean>> = {
    any: true,
    own: roles.includes('reporter'),
    assigned: roles.includes('developer') || roles.includes('resolver'),
  }
  return SCOPES.filter((scope) => inEffect[scope])
}

function moveOf(
  { mode, matrix }: Workflow,
  roles: readonly WorkflowRole[],
  effective: readonly Scope[],
  from: TicketState,
  to: TicketState,
): Step | null {
  const grants = mode === 'strict' ? grantsOf(matrix, from, to) : null
  for (const ticket of PREFERRED.filter((scope) => effective.includes(scope))) {
    const role = roles.find((it) => grants === null || grants[it]?.includes(ticket))
    if (role !== undefined) return { kind: 'move', role, ticket, from, to }
  }
  return null
}

/** Opening by being seen skips the matrix (domain.md, Automatic transitions). */
function viewOf(roles: readonly WorkflowRole[], from: TicketState, to: TicketState): Step | null {
  if (from !== 'POSTED' || to !== 'OPEN') return null
  if (roles.includes('developer')) return { kind: 'view', role: 'developer', ticket: 'any', from, to }
  return roles.includes('resolver') ? { kind: 'view', role: 'resolver', ticket: 'assigned', from, to } : null
}
