import { err, ok, type Result } from '../../result.ts'
import type { FieldTerm, Term } from './ast.ts'
import type { QueryFault, QueryFaultCode } from './faults.ts'
import { readElementValue } from './parse-element.ts'
import { kindOf, type ElementScope, type QueryField, type QueryScope, type ValueOf } from './fields.ts'
import { ELEMENT_FAULT_OF, FAULT_OF, ORDERED, READERS, type Reader } from './parse-value.ts'
import type { Piece, RawTerm } from './tokenize.ts'

export const VALUES_MAX = 20

type Parsed = Result<Term, readonly QueryFault[]>

export function parseFieldTerm(raw: RawTerm, name: Piece, scope: QueryScope): Parsed {
  const { not, operator } = raw
  const element = elementOf(name.text, scope)
  if (element !== undefined) {
    const { code, kind } = element
    if (operator !== null && !isOrdered(kind))
      return err([{ code: 'no-operator', field: name.text, from: raw.from, to: raw.to }])
    const fault = ELEMENT_FAULT_OF[kind]
    const read = readValues(raw, name, 'element', (word) => readElementValue(element, word, scope.translate), fault)
    return read.ok ? ok({ kind: 'element', code, not, operator, values: read.value }) : read
  }
  const field = fieldOf(name.text, scope)
  if (field === null) return err([{ code: 'unknown-field', found: name.text, from: name.from, to: name.to }])
  const kind = kindOf(field)
  if (kind === 'sort') return parseSort(raw, name, scope)
  const reader: Reader<unknown> = READERS[kind]
  const read = readValues(raw, name, kind, (word) => {
    const value = reader(word, scope, field)
    const other = value === null ? scope.translate?.(kind, word.toLowerCase()) : undefined
    return other === undefined ? value : reader(other, scope, field)
  })
  if (!read.ok) return read
  // That a field's kind and its values agree is what the readers see to.
  const signs = ORDERED.includes(kind) ? { not, operator } : { not }
  return ok({ kind, field, values: read.value, ...signs } as FieldTerm)
}

const isOrdered = (kind: ElementScope['kind']): boolean => kind === 'text' || kind === 'number' || kind === 'date'

/** The custom field that `element.code` names. */
const elementOf = (written: string, { elements }: QueryScope): ElementScope | undefined =>
  elements?.find(({ code }) => `element.${code}` === written.toLowerCase())

/** The field that is asked about: by the language's own name, else by one of the person's language. */
export function fieldOf(written: string, { fields, translate }: QueryScope): QueryField | null {
  const name = written.toLowerCase()
  const known = (one: string | undefined) => fields.find((field) => field === one)
  return known(name) ?? known(translate?.('field', name)) ?? null
}

function readValues<T>(
  { operator, values, from, to }: RawTerm,
  name: Piece,
  kind: keyof ValueOf,
  read: (word: string) => T | null,
  fault: QueryFaultCode = FAULT_OF[kind],
): Result<readonly T[], readonly QueryFault[]> {
  const field = name.text
  if (operator !== null && !ORDERED.includes(kind)) return err([{ code: 'no-operator', field, from, to }])
  if (operator !== null && values.length > 1) return err([{ code: 'one-value', field, from, to }])
  if (values.length > VALUES_MAX) return err([{ code: 'too-many-values', field, from, to, max: VALUES_MAX }])
  const faults: QueryFault[] = []
  const found: T[] = []
  for (const piece of values) {
    const value = piece.text === '' ? null : read(piece.text)
    if (value !== null) found.push(value)
    else if (piece.text === '') faults.push({ code: 'missing-value', field, from: piece.from, to: piece.to })
    else faults.push({ code: fault, field, found: piece.text, from: piece.from, to: piece.to })
  }
  return faults.length > 0 ? err(faults) : ok(found)
}

function parseSort({ not, operator, values, from, to }: RawTerm, name: Piece, scope: QueryScope): Parsed {
  const field = name.text
  if (not) return err([{ code: 'not-negatable', field, from, to }])
  if (operator !== null) return err([{ code: 'no-operator', field, from, to }])
  const [value, second] = values
  if (value === undefined || second !== undefined) return err([{ code: 'one-value', field, from, to }])
  if (value.text === '') return err([{ code: 'missing-value', field, from: value.from, to: value.to }])
  const key = value.text.replace(/^-/, '').toLowerCase()
  const known = (one: string | undefined) => scope.sorts.find((sort) => sort === one)
  // People and files are kept by their ids, which are in no order that anybody asks for.
  const named = elementOf(key, scope)
  const element = named?.kind === 'person' || named?.kind === 'files' ? undefined : named
  const by = element ? (`element.${element.code}` as const) : (known(key) ?? known(scope.translate?.('sort', key)))
  if (by === undefined)
    return err([{ code: 'unknown-value', field, found: value.text, from: value.from, to: value.to }])
  return ok({ kind: 'sort', by, descending: value.text.startsWith('-') })
}
