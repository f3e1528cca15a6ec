import type { Capability, Cell, Change, Grid, Permission, Role } from './use-permissions.ts'

/** What is to be set and is not yet, by cell. */
export type Draft = ReadonlyMap<string, Change>

export interface CellPlace {
  readonly role: Role
  readonly capability: Capability
  readonly cell: Cell
}

export const keyOf = (role: string, capability: string) => `${role} ${capability}`

/** What is set in a cell, with what is to be set. */
export function setHere(draft: Draft, { cell, capability }: Pick<CellPlace, 'cell' | 'capability'>): Permission {
  const change = draft.get(keyOf(cell.role, capability.name))
  return change === undefined ? (cell.here?.permission ?? null) : change.to
}

/** What would count, with what is to be set. A prohibition from above stands whatever is set below. */
export function resultOf(draft: Draft, of: Pick<CellPlace, 'cell' | 'capability'>): Permission {
  const { above } = of.cell
  return above.permission === 'prohibit' ? 'prohibit' : (setHere(draft, of) ?? above.permission)
}

/** Sets a cell; as it is, it is no change, unless a preset set it, which a hand makes its own. */
export function withCell(
  draft: Draft,
  { cell, capability }: Pick<CellPlace, 'cell' | 'capability'>,
  to: Permission,
): Draft {
  const next = new Map(draft)
  const key = keyOf(cell.role, capability.name)
  const from = cell.here?.permission ?? null
  if (from === to) next.delete(key)
  else next.set(key, { role: cell.role, capability: capability.name, from, to })
  return next
}

/** What is still to be set once `sent` is: what was changed while it was on its way. */
export function changesSince(sent: Draft, draft: Draft): Draft {
  const next = new Map(draft)
  for (const [key, change] of sent) {
    // What was set back meanwhile is a change by now.
    const { to } = draft.get(key) ?? { to: change.from }
    if (to === change.to) next.delete(key)
    else next.set(key, { ...change, from: change.to, to })
  }
  return next
}

/** A cell as the grid has it now, which may be another since it was opened. */
export function cellNow(grid: Grid, of: CellPlace): CellPlace {
  const capability = grid.capabilities.find(({ name }) => name === of.capability.name) ?? of.capability
  const cell = capability.cells.find(({ role }) => role === of.cell.role) ?? of.cell
  return { ...of, capability, cell }
}
