import { checkValue } from '@guichet/domain/tickets/elements/check-value'
import { shownFields } from '@guichet/domain/tickets/elements/condition'
import type { Field } from '@guichet/domain/tickets/elements/field'
import { askedOf, fillIn, type FieldFaults } from '@guichet/domain/tickets/elements/fill-in'
import type { CustomField } from '../types.ts'
import { toSent, type SentValue, type Written } from './written.ts'

/** What a report is asked beside what happened, as things stand. */
export interface Asked {
  /** In order, without those that a condition hides. */
  readonly fields: readonly CustomField[]
  readonly faults: FieldFaults
  /** What was put into them; into those that are hidden, nothing. */
  readonly sent: Record<string, SentValue | null>
}

export const asDomain = (field: CustomField): Field => ({ ...field, default: toSent(field.default) })

/** By the rules that the server holds it against. `editsPrivate`: the person fills in what reporters do not see. */
export function askedNow(known: readonly CustomField[], written: Written, editsPrivate: boolean): Asked {
  const form = known.map(asDomain)
  const asked = new Set(askedOf(form, editsPrivate).map(({ code }) => code))
  const given = new Map(
    Object.entries(written).flatMap(([code, value]) => (asked.has(code) ? [[code, toSent(value)] as const] : [])),
  )
  const active = form.filter((field) => field.active)
  const values = new Map(
    active.map((field) => {
      const value = given.has(field.code) ? checkValue(field, given.get(field.code)) : null
      return [field.code, value === null ? field.default : value.ok ? value.value : null]
    }),
  )
  const shown = shownFields(active, (code) => values.get(code) ?? null)
  const filled = fillIn(form, given, editsPrivate)
  return {
    fields: known.filter(({ code }) => asked.has(code) && shown.has(code)),
    faults: filled.ok ? new Map() : filled.error,
    sent: Object.fromEntries([...given].filter(([code]) => shown.has(code))),
  }
}
