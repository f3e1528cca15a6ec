import { shownFields } from '@guichet/domain/tickets/elements/condition'
import { isEditable, type MayFill } from '@guichet/domain/tickets/elements/fill-again'
import type { ShownElementValue } from '../../contract/element-points.ts'
import type { CustomField, Ticket } from '../types.ts'
import { asDomain } from './asked.ts'
import { valuesOf } from './refilled.ts'

/** Whether an option that was chosen is offered no longer. */
export const isArchived = ({ options }: Pick<CustomField, 'options'>, value: ShownElementValue): boolean =>
  Array.isArray(value) && options.some(({ code, active }) => !active && value.includes(code))

interface OnTicket {
  readonly field: CustomField
  readonly mayEdit: boolean
}

/** The fields that a ticket's page shows: all that have something in them, and the empty ones for who may fill them in. */
export function shownOn(
  known: readonly CustomField[],
  elements: Ticket['elements'],
  mayFill: MayFill,
): readonly OnTicket[] {
  const form = known.map(asDomain)
  const values = valuesOf(elements)
  const asked = shownFields(
    form.filter((field) => field.active),
    (code) => values.get(code) ?? null,
  )
  return known.flatMap((field, index) => {
    const mayEdit = isEditable(form[index]!) && asked.has(field.code) && mayFill(form[index]!)
    return mayEdit || field.code in elements ? [{ field, mayEdit }] : []
  })
}
