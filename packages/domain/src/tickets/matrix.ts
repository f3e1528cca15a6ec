import { WORKFLOW_ROLES, type WorkflowRole } from './roles.ts'
import { PLAIN_STATES, type TicketState } from './states.ts'

/** On whose tickets a move is granted: those I reported, those assigned to me, all I can read. */
export const SCOPES = ['own', 'assigned', 'any'] as const

export type Scope = (typeof SCOPES)[number]

type Row = Readonly<Partial<Record<TicketState, readonly Scope[]>>>
type Rows = Readonly<Partial<Record<TicketState, Row>>>

/**
 * The role-transition matrix: role → from → to → scopes; an absent or empty cell grants nothing
 * (domain.md, The role-transition matrix). It is plain JSON. It may hold moves into and out of states that
 * are disabled at present: what may be entered is the workflow's business, not the matrix's.
 */
export type Matrix = Readonly<Record<WorkflowRole, Rows>>

/** What each role is granted of one move; roles granted nothing are absent. */
export type Grants = Readonly<Partial<Record<WorkflowRole, readonly Scope[]>>>

/** The scopes that `matrix` grants a role for one move. */
export function scopesGranted(
  matrix: Matrix,
  role: WorkflowRole,
  from: TicketState,
  to: TicketState,
): readonly Scope[] {
  return matrix[role][from]?.[to] ?? []
}

/** Who is granted the move from → to. Empty: the move does not exist in that tracker. */
export function grantsOf(matrix: Matrix, from: TicketState, to: TicketState): Grants {
  const grants: Partial<Record<WorkflowRole, readonly Scope[]>> = {}
  for (const role of WORKFLOW_ROLES) {
    const scopes = scopesGranted(matrix, role, from, to)
    if (scopes.length > 0) grants[role] = scopes
  }
  return grants
}

/** A matrix with every cell asked of `scopesOf`, in normal form. */
export function buildMatrix(
  scopesOf: (role: WorkflowRole, from: TicketState, to: TicketState) => readonly Scope[],
): Matrix {
  const rowsOf = (role: WorkflowRole): Rows => {
    const rows: Partial<Record<TicketState, Row>> = {}
    for (const from of PLAIN_STATES) {
      const row: Partial<Record<TicketState, readonly Scope[]>> = {}
      for (const to of PLAIN_STATES) {
        const scopes = from === to ? [] : normalScopes(scopesOf(role, from, to))
        if (scopes.length > 0) row[to] = scopes
      }
      if (Object.keys(row).length > 0) rows[from] = row
    }
    return rows
  }
  return {
    reporter: rowsOf('reporter'),
    developer: rowsOf('developer'),
    resolver: rowsOf('resolver'),
    manager: rowsOf('manager'),
  }
}

/**
 * The one way to write what a matrix means: states in the order of n, no empty cell, no cell of a state to
 * itself or of TRANSFERED, each scope once, `any` alone (it contains the other two).
 */
export function normaliseMatrix(matrix: Matrix): Matrix {
  return buildMatrix((role, from, to) => scopesGranted(matrix, role, from, to))
}

/** The same matrix with one cell replaced; no scope takes the grant away. */
export function withGrant(
  matrix: Matrix,
  role: WorkflowRole,
  from: TicketState,
  to: TicketState,
  scopes: readonly Scope[],
): Matrix {
  return buildMatrix((r, f, t) => (r === role && f === from && t === to ? scopes : scopesGranted(matrix, r, f, t)))
}

/** Whether two matrices grant the same, however they are written. */
export function sameMatrix(a: Matrix, b: Matrix): boolean {
  return JSON.stringify(normaliseMatrix(a)) === JSON.stringify(normaliseMatrix(b))
}

/** One move of one role, with what it was and is granted. */
export interface ChangedCell {
  readonly role: WorkflowRole
  readonly from: TicketState
  readonly to: TicketState
  readonly before: readonly Scope[]
  readonly after: readonly Scope[]
}

/** Where two matrices differ: what was changed by hand, when the first is the template's. */
export function changedCells(before: Matrix, after: Matrix): readonly ChangedCell[] {
  const cells: ChangedCell[] = []
  for (const role of WORKFLOW_ROLES) {
    for (const from of PLAIN_STATES) {
      for (const to of PLAIN_STATES.filter((state) => state !== from)) {
        const [old, now] = [before, after].map((matrix) => normalScopes(scopesGranted(matrix, role, from, to)))
        if (old?.join() !== now?.join()) cells.push({ role, from, to, before: old ?? [], after: now ?? [] })
      }
    }
  }
  return cells
}

function normalScopes(scopes: readonly Scope[]): readonly Scope[] {
  return scopes.includes('any') ? ['any'] : SCOPES.filter((scope) => scopes.includes(scope))
}
