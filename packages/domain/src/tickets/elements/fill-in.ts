import { err, ok, type Result } from '../../result.ts'
import { checkValue, type Checks } from './check-value.ts'
import { shownFields } from './condition.ts'
import type { ElementFault } from './faults.ts'
import type { Field, Values } from './field.ts'
import type { ElementValue } from './rules.ts'

/** What was refused, by the field's code. */
export type FieldFaults = ReadonlyMap<string, ElementFault>

/** What somebody sends, by code; null empties a field, what is left out of a new ticket has its default. */
export type Given = ReadonlyMap<string, unknown>

/** The fields that somebody is asked for who reports. `seesPrivate`: and may fill in those that others do not see. */
export const askedOf = <F extends Field>(fields: readonly F[], seesPrivate: boolean): readonly F[] =>
  fields.filter((field) => field.active && field.entry !== 'given' && (seesPrivate || !field.private))

/** What a new ticket has in a field that nobody fills in: of what was chosen for it once, what can be chosen today. */
export function defaultOf(field: Checks & Pick<Field, 'default'>): ElementValue | null {
  const { rules, options, default: chosen } = field
  // Of a form from before persons could be none.
  if (rules.kind === 'person') return null
  const archived = (code: string) => options.some((option) => option.code === code && !option.active)
  const today = rules.kind === 'options' && Array.isArray(chosen) ? chosen.filter((code) => !archived(code)) : chosen
  const checked = checkValue(field, today)
  return checked.ok ? checked.value : null
}

/**
 * The values of a new ticket. A hidden field is neither required nor kept, and nothing is said of what was put into it. What somebody is not asked
 * for is as unknown to them as what is not there, and has its default.
 */
export function fillIn(fields: readonly Field[], given: Given, seesPrivate: boolean): Result<Values, FieldFaults> {
  const asked = new Set(askedOf(fields, seesPrivate).map(({ code }) => code))
  const active = fields.filter((field) => field.active)
  const faults = new Map<string, ElementFault>()
  for (const code of given.keys()) if (!asked.has(code)) faults.set(code, { code: 'unknown-field' })

  const values = new Map<string, ElementValue>()
  const refused = new Map<string, ElementFault>()
  for (const field of active) {
    const { code } = field
    const sent = asked.has(code) && given.has(code)
    const checked = sent ? checkValue(field, given.get(code)) : ok(defaultOf(field))
    if (!checked.ok) refused.set(code, checked.error)
    else if (checked.value !== null) values.set(code, checked.value)
  }
  const shown = shownFields(active, (code) => values.get(code) ?? null)
  for (const { code, mandatory, entry } of active) {
    const fault = refused.get(code)
    if (!shown.has(code)) values.delete(code)
    else if (fault !== undefined) faults.set(code, fault)
    else if (mandatory && entry !== 'given' && !values.has(code)) faults.set(code, { code: 'required' })
  }
  return faults.size > 0 ? err(faults) : ok(values)
}
