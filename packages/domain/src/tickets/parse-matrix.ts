import { err, ok, type Result } from '../result.ts'
import { buildMatrix, SCOPES, type Matrix, type Scope } from './matrix.ts'
import { WORKFLOW_ROLES } from './roles.ts'
import { isTicketState } from './states.ts'

/** One thing wrong in a matrix. `path` leads to it: role, from, to, as far as it goes. */
export interface MatrixFault {
  readonly code:
    | 'not-an-object'
    | 'not-a-list'
    | 'unknown-role'
    | 'unknown-state'
    | 'unknown-scope'
    | 'same-state'
    | 'transfered'
  readonly path: readonly string[]
  /** What was found there, when it is a single word. */
  readonly found?: string
}

type Cells = ReadonlyMap<string, readonly Scope[]>

/**
 * Reads a matrix from JSON (a request's body, a stored version) and puts it in normal form, or says
 * everything that is wrong with it. A role that is absent is granted nothing. A cell of TRANSFERED is a
 * fault even if it is empty: the cascade alone enters and leaves that state (domain.md, Two modes).
 */
export function parseMatrix(input: unknown): Result<Matrix, readonly MatrixFault[]> {
  const faults: MatrixFault[] = []
  const cells = new Map<string, readonly Scope[]>()
  for (const [role, rows] of entriesOf(input, [], faults)) {
    if (!WORKFLOW_ROLES.some((known) => known === role)) {
      faults.push({ code: 'unknown-role', path: [role], found: role })
      continue
    }
    for (const [from, row] of entriesOf(rows, [role], faults)) {
      faults.push(...stateFaults(from, [role, from]))
      for (const [to, scopes] of entriesOf(row, [role, from], faults)) {
        const path = [role, from, to]
        faults.push(...stateFaults(to, path))
        if (from === to) faults.push({ code: 'same-state', path, found: to })
        cells.set(path.join(' '), scopesOf(scopes, path, faults))
      }
    }
  }
  return faults.length > 0 ? err(faults) : ok(matrixOfCells(cells))
}

function matrixOfCells(cells: Cells): Matrix {
  return buildMatrix((role, from, to) => cells.get([role, from, to].join(' ')) ?? [])
}

function stateFaults(state: string, path: readonly string[]): readonly MatrixFault[] {
  if (!isTicketState(state)) return [{ code: 'unknown-state', path, found: state }]
  return state === 'TRANSFERED' ? [{ code: 'transfered', path, found: state }] : []
}

function entriesOf(value: unknown, path: readonly string[], faults: MatrixFault[]): readonly [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value)
  }
  faults.push({ code: 'not-an-object', path })
  return []
}

function scopesOf(value: unknown, path: readonly string[], faults: MatrixFault[]): readonly Scope[] {
  if (!Array.isArray(value)) {
    faults.push({ code: 'not-a-list', path })
    return []
  }
  for (const item of value) {
    if (!isScope(item)) faults.push({ code: 'unknown-scope', path, found: String(item) })
  }
  return value.filter(isScope)
}

function isScope(value: unknown): value is Scope {
  return SCOPES.some((scope) => scope === value)
}
