import { checkValue } from './check-value.ts'
import type { Field } from './field.ts'
import { shownWords } from './option-words.ts'
import type { ElementKind, ElementValue } from './rules.ts'

/** A field as it is carried from one tracker to another. */
export interface CarriedField extends Field {
  readonly elementId: string
  readonly label: string
}

/** A value that has no field where its ticket is now: it says itself what it was. */
export interface KeptValue {
  readonly code: string
  readonly label: string
  readonly kind: ElementKind
  readonly value: ElementValue
  /** Of options, what they were called. */
  readonly labels: readonly string[] | null
  readonly private: boolean
}

/** What becomes of a value: it goes into a field there, or is kept beside. */
export type Carried<V extends KeptValue = KeptValue> =
  | { readonly value: V; readonly into: CarriedField }
  | { readonly value: V; readonly into: null }

/** A value as it leaves its field. */
export function takenOut(field: CarriedField, value: ElementValue): KeptValue {
  const { code, label, rules, options } = field
  const labels = rules.kind === 'options' ? shownWords(options, value) : null
  return { code, label, kind: rules.kind, value, labels, private: field.private }
}

/**
 * Puts the values of a ticket into the fields of the tracker it comes to, by code; the first that fits has the field, the rest is kept. A value fits
 * where it could be put in today, and where nobody comes to see it who did not see such a thing before: what was private goes into private fields alone.
 * `accepts`: whether a person can be chosen there, or a file is taken.
 */
export function carryOver<V extends KeptValue>(
  values: readonly V[],
  fields: readonly CarriedField[],
  accepts: (field: CarriedField, id: string) => boolean,
): readonly Carried<V>[] {
  const taken = new Set<string>()
  return values.map((value) => {
    const field = fields.find(({ code, active }) => active && code === value.code)
    if (field === undefined || taken.has(field.code) || !fits(value, field, accepts)) return { value, into: null }
    taken.add(field.code)
    return { value, into: field }
  })
}

function fits(
  { kind, value, private: hidden }: KeptValue,
  field: CarriedField,
  accepts: (field: CarriedField, id: string) => boolean,
): boolean {
  if (field.rules.kind !== kind || (hidden && !field.private)) return false
  const checked = checkValue(field, value)
  if (!checked.ok || checked.value === null) return false
  return idsIn(kind, value).every((id) => accepts(field, id))
}

/** The ids of people and of files. */
function idsIn(kind: ElementKind, value: ElementValue): readonly string[] {
  if (kind === 'person') return [String(value)]
  return kind === 'files' && typeof value === 'object' ? value : []
}
