import { checkValue } from '@guichet/domain/tickets/elements/check-value'
import { shownFields } from '@guichet/domain/tickets/elements/condition'
import { fillAgain, isEditable, type MayFill } from '@guichet/domain/tickets/elements/fill-again'
import type { FieldFaults } from '@guichet/domain/tickets/elements/fill-in'
import type { ElementValue } from '@guichet/domain/tickets/elements/rules'
import type { CustomField, Ticket } from '../types.ts'
import { asDomain } from './asked.ts'
import { toSent, type SentValue, type Written } from './written.ts'

/** A change of a ticket's custom fields, as things stand. */
export interface Refilled {
  /** The field that is changed, and those that it calls up. */
  readonly fields: readonly CustomField[]
  readonly faults: FieldFaults
  readonly sent: Record<string, SentValue | null>
  /** What the change empties, as it hides it. */
  readonly gone: readonly CustomField[]
}

export const valuesOf = (elements: Ticket['elements']): ReadonlyMap<string, ElementValue> =>
  new Map(Object.entries(elements).flatMap(([code, value]) => [[code, toSent(value)!] as const]))

/** By the rules that the server holds it against; `code` is the field that somebody changes. */
export function refilledWith(
  known: readonly CustomField[],
  elements: Ticket['elements'],
  { code, written, mayFill }: { readonly code: string; readonly written: Written; readonly mayFill: MayFill },
): Refilled {
  const form = known.map(asDomain)
  const active = form.filter((field) => field.active)
  const before = valuesOf(elements)
  const valueOf = (of: string): ElementValue | null => {
    const field = active.find((each) => each.code === of)
    if (field === undefined || !(of in written)) return before.get(of) ?? null
    const checked = checkValue(field, toSent(written[of] ?? null), before.get(of))
    return checked.ok ? checked.value : null
  }
  const was = shownFields(active, (of) => before.get(of) ?? null)
  const is = shownFields(active, valueOf)
  const editable = new Set(form.filter((field) => isEditable(field) && mayFill(field)).map((field) => field.code))
  const isCalledUp = (of: string) => editable.has(of) && is.has(of) && !was.has(of)
  const fields = known.filter((field) => field.code === code || isCalledUp(field.code))
  const sent = Object.fromEntries(
    fields.flatMap((field) => (field.code in written ? [[field.code, toSent(written[field.code] ?? null)]] : [])),
  )
  const filled = fillAgain(form, before, new Map(Object.entries(sent)), mayFill)
  return {
    fields,
    faults: filled.ok ? new Map() : filled.error,
    sent,
    gone: known.filter(
      (field) => editable.has(field.code) && before.has(field.code) && was.has(field.code) && !is.has(field.code),
    ),
  }
}
