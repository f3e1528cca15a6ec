import type { FormRow, LibraryField } from '../../types.ts'

/** The library, by id. */
export type Elements = ReadonlyMap<string, LibraryField>

/** As one is put into a form: asked, and no more than that. */
export const newRow = (element: string): FormRow => ({
  element,
  active: true,
  mandatory: false,
  private: false,
  listable: false,
  help: null,
  default: null,
  condition: null,
})

export const sameRows = (a: readonly FormRow[], b: readonly FormRow[]): boolean =>
  a.length === b.length && a.every((row, index) => sameRow(row, b[index]!))

const sameRow = (a: FormRow, b: FormRow): boolean =>
  (Object.keys(a) as (keyof FormRow)[]).every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))

export type Flag = 'active' | 'mandatory' | 'private' | 'listable'

/** What nobody is asked for, or does not see, is not needed of them. */
export function withFlag(row: FormRow, flag: Flag, on: boolean): FormRow {
  const frees = (flag === 'private' && on) || (flag === 'active' && !on)
  return { ...row, [flag]: on, ...(frees && { mandatory: false }) }
}

/** A row as tickets are asked it, once it is saved; null: its element is not in the library any more. */
export function fieldOf(row: FormRow, elements: Elements) {
  const element = elements.get(row.element)
  if (element === undefined) return null
  const { code, type, label, settings, rules, options, entry } = element
  const { element: _, ...asked } = row
  return { code, type, label, settings, rules, options, entry, ...asked }
}

export const fieldsOf = (rows: readonly FormRow[], elements: Elements) =>
  rows.map((row) => fieldOf(row, elements)).filter((field) => field !== null)
