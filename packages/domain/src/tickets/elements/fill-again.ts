import { err, ok, type Result } from '../../result.ts'
import { checkValue } from './check-value.ts'
import { shownFields } from './condition.ts'
import type { ElementFault } from './faults.ts'
import type { Field, Values } from './field.ts'
import type { FieldFaults, Given } from './fill-in.ts'
import { sameValue, type ElementValue } from './rules.ts'

/** The fields that can be changed on a ticket at all; who may is for permissions.ts. */
export const isEditable = (field: Field): boolean => field.active && field.entry === 'edited'

/** Whether whoever changes the ticket may change what is in a field. */
export type MayFill<F extends Field = Field> = (field: F) => boolean

/**
 * The values of a ticket after a change of some, which are the only ones that are asked about, with those that are shown because of it: what an old
 * ticket has stays, also where a new one could not have it. What is hidden by the change goes, of what is theirs to change who makes it; the rest
 * stays where it is, for others to decide about (docs/adr/0024-private-fields.md).
 */
export function fillAgain<F extends Field>(
  fields: readonly F[],
  before: Values,
  given: Given,
  mayFill: MayFill<F>,
): Result<Values, FieldFaults> {
  const editable = fields.filter((field) => isEditable(field) && mayFill(field))
  const faults = new Map<string, ElementFault>()
  const after = new Map<string, ElementValue>(before)
  for (const [code, value] of given) {
    const field = editable.find((each) => each.code === code)
    if (field === undefined) faults.set(code, { code: 'unknown-field' })
    else if (!isSame(value, before.get(code) ?? null)) {
      const checked = checkValue(field, value, before.get(code))
      if (!checked.ok) faults.set(code, checked.error)
      else if (checked.value === null) after.delete(code)
      else after.set(code, checked.value)
    }
  }
  const active = fields.filter((field) => field.active)
  const shownBefore = shownFields(active, (code) => before.get(code) ?? null)
  const shown = shownFields(active, (code) => after.get(code) ?? null)
  for (const { code, mandatory } of editable) {
    if (!shown.has(code)) {
      // What no condition shows now may have been there before the condition was: only a change takes it away.
      if (shownBefore.has(code) || given.has(code)) after.delete(code)
      if (faults.get(code)?.code !== 'unknown-field') faults.delete(code)
    } else if (mandatory && !after.has(code) && (given.has(code) || !shownBefore.has(code)) && !faults.has(code)) {
      faults.set(code, { code: 'required' })
    }
  }
  return faults.size > 0 ? err(faults) : ok(after)
}

const isSame = (sent: unknown, value: ElementValue | null): boolean => sameValue((sent ?? null) as ElementValue, value)
