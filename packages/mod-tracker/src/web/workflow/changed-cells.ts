import { buildMatrix, scopesGranted, type Matrix, type Scope } from '@guichet/domain/tickets/matrix'
import { WORKFLOW_ROLES, type WorkflowRole } from '@guichet/domain/tickets/roles'
import { PLAIN_STATES, type PlainState, type TicketState } from '@guichet/domain/tickets/states'

/** A cell that says something else in one matrix than in another. */
export interface ChangedCell {
  readonly role: WorkflowRole
  readonly from: PlainState
  readonly to: PlainState
  readonly before: readonly Scope[]
  readonly after: readonly Scope[]
}

/** Where `after` differs from `before`, role by role, in the order of n. */
export function changedCells(before: Matrix, after: Matrix): readonly ChangedCell[] {
  return WORKFLOW_ROLES.flatMap((role) =>
    PLAIN_STATES.flatMap((from) =>
      PLAIN_STATES.filter((to) => differs(before, after, role, from, to)).map((to) => ({
        role,
        from,
        to,
        before: scopesGranted(before, role, from, to),
        after: scopesGranted(after, role, from, to),
      })),
    ),
  )
}

export function differs(a: Matrix, b: Matrix, role: WorkflowRole, from: TicketState, to: TicketState): boolean {
  return scopesGranted(a, role, from, to).join() !== scopesGranted(b, role, from, to).join()
}

/** `onto`, with the cells in which `matrix` was made to differ from `template`. */
export function overlay(matrix: Matrix, template: Matrix, onto: Matrix): Matrix {
  return buildMatrix((role, from, to) =>
    scopesGranted(differs(matrix, template, role, from, to) ? matrix : onto, role, from, to),
  )
}
