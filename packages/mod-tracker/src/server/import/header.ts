import { plainCell } from '@guichet/plugin-kit/csv-line'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { excerpt } from './excerpt.ts'
import type { ImportTarget } from '../../contract/import-words.ts'
import type { Mapping } from './mapping.ts'

/** The columns of a file, and where those are that it is read by. */
export interface Header {
  readonly names: readonly string[]
  readonly at: ReadonlyMap<ImportTarget, number>
  /** The column that rows are known by. */
  readonly identity: { readonly name: string; readonly at: number } | null
}

/** Finds the columns that the mapping and the identity name: by their exact name, blanks around it aside. */
export function readHeader(cells: readonly string[], { columns }: Mapping, identity: string | null): Outcome<Header> {
  const names = cells.map((cell) => cell.trim())
  const at = new Map<ImportTarget, number>()
  for (const [field, name] of Object.entries(columns) as [ImportTarget, string][]) {
    const found = find(names, name)
    if (!found.ok) return found
    at.set(field, found.value)
  }
  if (identity === null) return { ok: true, value: { names, at, identity: null } }
  const found = find(names, identity)
  return found.ok ? { ok: true, value: { names, at, identity: { name: identity, at: found.value } } } : found
}

function find(names: readonly string[], name: string): Outcome<number> {
  const at = names.indexOf(name)
  if (at === -1) return failure('tracker.import.no_column', { column: name, columns: names.slice(0, 50).map(excerpt) })
  if (at !== names.lastIndexOf(name)) return failure('tracker.import.column_twice', { column: name })
  return { ok: true, value: at }
}

/** What a row says of a field, without the apostrophe that keeps a spreadsheet from taking it for a formula; nothing for one without a column. */
export type ReadCell = (field: ImportTarget) => string

export const cellReader =
  ({ at }: Header, cells: readonly string[]): ReadCell =>
  (field) =>
    plainCell(cells[at.get(field) ?? -1] ?? '')
