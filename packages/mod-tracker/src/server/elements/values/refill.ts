import type { Values } from '@guichet/domain/tickets/elements/field'
import { fillAgain, isEditable } from '@guichet/domain/tickets/elements/fill-again'
import type { ElementFault } from '@guichet/domain/tickets/elements/faults'
import { canEditDescription, relationTo } from '@guichet/domain/tickets/permissions'
import type { Changes } from '@guichet/plugin-kit/event'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Ticket } from '../../tickets/repository.ts'
import type { Caller } from '../../caller.ts'
import { askedForm, editsPrivate, formInForce, visibleFields, type FormField } from '../form/form.ts'
import { valueChanges } from './events.ts'
import { refuseValues } from './faults.ts'
import { unknownPeople } from './people.ts'
import { peopleAmong, valuesOf } from './read.ts'

interface Refilled {
  readonly changes: Changes
  readonly before: Values
  readonly after: Values
}

/** A change of a ticket's custom fields. */
export interface Refilling {
  /** All that the tracker has; null: none is changed. */
  readonly fields: readonly FormField[] | null
  /** Whom the answer may have to name. */
  readonly people: readonly string[]
  readonly outcome: Outcome<Refilled>
}

const NOTHING: Values = new Map()
export const NO_REFILLING: Refilling = {
  fields: null,
  people: [],
  outcome: { ok: true, value: { changes: {}, before: NOTHING, after: NOTHING } },
}

/** Asked before the transaction, in which the ticket still has to be the one that was read. */
export async function refillingOf(
  caller: Caller,
  ticket: Ticket,
  sent: Readonly<Record<string, unknown>>,
): Promise<Refilling> {
  const { host, activity } = caller
  const form = await askedForm(caller, await formInForce(host.db, activity.id))
  const { fields } = form
  const before = valuesOf(ticket.values, fields)
  const refuse = (outcome: Outcome<never>) => ({ fields, people: [], outcome })

  const seen = visibleFields(form, caller).filter(isEditable)
  const asked = Object.keys(sent)
  const unknown = asked.filter((code) => !seen.some((field) => field.code === code))
  if (unknown.length > 0) return refuse(refuseValues(new Map(unknown.map((code) => [code, UNKNOWN]))))
  if (!seen.every((field) => !asked.includes(field.code) || mayFill(caller, ticket, field)))
    return refuse(failure('tracker.ticket.edit_denied'))

  const filled = fillAgain(fields, before, new Map(Object.entries(sent)), (field) => mayFill(caller, ticket, field))
  if (!filled.ok) return refuse(refuseValues(filled.error))
  const after = filled.value
  const strangers = await unknownPeople(caller, fields, { before, after })
  if (strangers.size > 0) return refuse(refuseValues(strangers))
  const changes = valueChanges(before, after, fields)
  return { fields, people: peopleAmong(after, fields), outcome: { ok: true, value: { changes, before, after } } }
}

const UNKNOWN: ElementFault = { code: 'unknown-field' }

/** Public fields: as the description; private ones: develop or manage (domain.md, Who may do what). */
function mayFill(caller: Caller, ticket: Ticket, field: FormField): boolean {
  if (field.private) return editsPrivate(caller)
  return canEditDescription(caller.can, relationTo(caller.actor.id, ticket), ticket.closed)
}
