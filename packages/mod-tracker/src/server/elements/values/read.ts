import type { Values } from '@guichet/domain/tickets/elements/field'
import type { ElementKind } from '@guichet/domain/tickets/elements/rules'
import type { Attachment } from '../../attachments/rows.ts'
import type { FormField } from '../form/form.ts'
import type { ValueRow } from './repository.ts'

/** Files of a ticket's fields, by id. */
export type Files = ReadonlyMap<string, Attachment>

/** Rows as the values of fields, by code. Of fields that are not among these nothing is said. */
export function valuesOf(rows: readonly ValueRow[] | null, fields: readonly FormField[]): Values {
  if (rows === null) return new Map()
  const byElement = Map.groupBy(rows, ({ element }) => element)
  return new Map(
    fields.flatMap(({ elementId, code, rules }) => {
      const found = byElement.get(elementId)?.map(({ value }) => value) ?? []
      const [first] = found
      if (first === undefined) return []
      return [[code, isOfSeveral(rules.kind) ? found.map(String) : first] as const]
    }),
  )
}

/** Those that are kept in a row for each. */
const isOfSeveral = (kind: ElementKind): boolean => kind === 'options' || kind === 'files'

/** The files among the values, by id. */
export const filesAmong = (rows: readonly ValueRow[] | null): Files =>
  new Map(rows?.flatMap(({ file }) => (file ? [[file.id, file] as const] : [])))

/** The people among the values. */
export const peopleAmong = (values: Values, fields: readonly FormField[]): string[] =>
  fields.flatMap(({ code, rules }) => {
    const value = values.get(code)
    return rules.kind === 'person' && typeof value === 'string' ? [value] : []
  })

/** The values of fields as rows, as they will be read. */
export function rowsOfValues(values: Values, fields: readonly FormField[], files: Files): readonly ValueRow[] | null {
  const rows = fields.flatMap(({ elementId, code }) => {
    const value = values.get(code) ?? []
    const all = typeof value === 'object' ? value : [value]
    return all.map((one) => ({ element: elementId, value: one, file: files.get(String(one)) ?? null }))
  })
  return rows.length === 0 ? null : rows
}
