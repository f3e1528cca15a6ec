import { EXPECTED_SETTABLE, type ExpectedSettable } from '@guichet/domain/testing/settable-table'
import type { Preset } from '@guichet/domain/tickets/presets'
import type { TicketState } from '@guichet/domain/tickets/states'
import type { Path } from '@guichet/domain/tickets/templates'

export const ARCHETYPES = ['manager', 'editingteacher', 'teacher', 'student', 'guest'] as const

export const RELATIONS = ['own', 'assigned', 'neither'] as const

export type Archetype = (typeof ARCHETYPES)[number]

export type Relation = (typeof RELATIONS)[number]

/** By hand from domain.md, Modes of support and Who may do what: by capability in a customized tracker, that is by `manage`. */
export const READ_OTHERS: Readonly<Record<Preset, readonly Archetype[]>> = {
  bugtracker: ['manager', 'editingteacher', 'teacher', 'student'],
  ticketting: ['manager', 'editingteacher', 'teacher'],
  taskspread: ['manager', 'editingteacher', 'teacher'],
  customized: ['manager', 'editingteacher'],
}

export const REPORT: Readonly<Record<Preset, readonly Archetype[]>> = {
  bugtracker: ['manager', 'editingteacher', 'teacher', 'student'],
  ticketting: ['manager', 'editingteacher', 'teacher', 'student'],
  taskspread: ['manager', 'editingteacher', 'teacher'],
  customized: ['manager', 'editingteacher', 'teacher', 'student'],
}

/** Who works on any ticket (`develop`), and who on those entrusted to them (`resolve`): by hand from the same tables. */
export const DEVELOP: Readonly<Record<Preset, readonly Archetype[]>> = {
  bugtracker: ['manager', 'editingteacher', 'teacher'],
  ticketting: ['manager', 'editingteacher', 'teacher'],
  taskspread: ['manager', 'student'],
  customized: ['manager', 'editingteacher', 'teacher'],
}

export const RESOLVE: readonly Archetype[] = ['manager', 'editingteacher', 'teacher']

/** By hand from domain.md: `configure` is the manager's and the editing teacher's, in every mode of support. */
export const CONFIGURE: readonly Archetype[] = ['manager', 'editingteacher']

/** By hand from the same tables: `managepriority`, which a task distribution gives its teachers too. */
export const MANAGE_PRIORITY: Readonly<Record<Preset, readonly Archetype[]>> = {
  bugtracker: CONFIGURE,
  ticketting: CONFIGURE,
  taskspread: ['manager', 'editingteacher', 'teacher'],
  customized: CONFIGURE,
}

/** The last state of a ticket's life there; it, and these three, are closed (domain.md, States). */
const FINAL: Readonly<Record<Preset, TicketState>> = {
  bugtracker: 'VALIDATED',
  ticketting: 'VALIDATED',
  taskspread: 'RESOLVED',
  customized: 'VALIDATED',
}

export const isClosed = (preset: Preset, state: TicketState) =>
  state === FINAL[preset] || ['ABANDONNED', 'TRANSFERED', 'VALIDATED'].includes(state)

export interface Cell {
  readonly archetype: Archetype
  readonly from: TicketState
  readonly relation: Relation
}

export const worksIn = (preset: Preset, archetype: Archetype) =>
  DEVELOP[preset].includes(archetype) || RESOLVE.includes(archetype)

export function isReadable(preset: Preset, { archetype, relation }: Pick<Cell, 'archetype' | 'relation'>): boolean {
  return archetype !== 'guest' && (relation !== 'neither' || READ_OTHERS[preset].includes(archetype))
}

export function expectedStatus(
  preset: Preset,
  path: Path,
  { archetype, from, relation }: Cell,
  to: TicketState,
): 200 | 404 | 409 {
  if (!isReadable(preset, { archetype, relation })) return 404
  return rowFor({ preset, path, archetype, from })?.[relation].includes(to) === true ? 200 : 409
}

const TABLE = new Map(EXPECTED_SETTABLE.map((row) => [keyOf(row), row]))

/** The table has no row for TRANSFERED: no plain move leaves it. */
function rowFor(at: Parameters<typeof keyOf>[0]): ExpectedSettable | undefined {
  const row = TABLE.get(keyOf(at))
  if (row === undefined && at.from !== 'TRANSFERED') throw new Error(`the table has no row ${keyOf(at)}`)
  return row
}

function keyOf({
  preset,
  path,
  archetype,
  from,
}: Pick<ExpectedSettable, 'preset' | 'path' | 'archetype' | 'from'>): string {
  return [preset, path, archetype, from].join(' ')
}
