import { shownFields } from '@guichet/domain/tickets/elements/condition'
import type { Values } from '@guichet/domain/tickets/elements/field'
import { askedOf, fillIn, type Given } from '@guichet/domain/tickets/elements/fill-in'
import type { ElementValue } from '@guichet/domain/tickets/elements/rules'
import type { Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import type { ReceiveFault } from '../../../contract/element-points.ts'
import type { Caller } from '../../caller.ts'
import { askedForm, editsPrivate, formAt, formInForce, type Form } from '../form/form.ts'
import { knownTypes, type KnownTypes } from '../types/known-types.ts'
import { refuseValues } from './faults.ts'
import { unknownPeople } from './people.ts'

/** What the custom fields of a new ticket are to hold. */
export interface Filling {
  readonly form: Form
  readonly given: Given
  readonly values: Values
  readonly types: KnownTypes
}

const NO_TYPES: KnownTypes = new Map()
const NOTHING: Values = new Map()

/** Asked before the transaction: what was sent, held against the form as it is. */
export async function fillingOf(
  caller: Caller,
  formVersion: number,
  sent: Readonly<Record<string, unknown>>,
): Promise<Outcome<Filling>> {
  const { host, activity } = caller
  const form = await askedForm(caller, await formAt(host.db, activity.id, formVersion))
  const given: Given = new Map(Object.entries(sent))
  const filled = fillIn(form.fields, given, editsPrivate(caller))
  if (!filled.ok) return refuseValues(filled.error)
  const unknown = await unknownPeople(caller, form.fields, { before: NOTHING, after: filled.value })
  if (unknown.size > 0) return refuseValues(unknown)
  const types = form.fields.length === 0 ? NO_TYPES : await knownTypes(host)
  return { ok: true, value: { form, given, values: filled.value, types } }
}

/** In the transaction, which holds the form: by another one, should it have changed meanwhile; then what types make of what they get. */
export async function received(
  tx: Tx,
  caller: Caller,
  { form: read, given, values: first, types }: Filling,
  formVersion: number,
): Promise<Outcome<Pick<Filling, 'form' | 'values'>>> {
  let [form, values] = [read, first]
  if (formVersion !== read.version) {
    form = await askedForm(caller, await formInForce(tx, caller.activity.id))
    const filled = fillIn(form.fields, given, editsPrivate(caller))
    if (!filled.ok) return refuseValues(filled.error)
    values = filled.value
  }
  const active = form.fields.filter((field) => field.active)
  const shown = shownFields(active, (code) => values.get(code) ?? null)
  const kept = new Map<string, ElementValue>(values)
  const faults = new Map<string, ReceiveFault>()
  const { host, actor, activity } = caller
  const asked = new Set(askedOf(form.fields, editsPrivate(caller)).map(({ code }) => code))
  for (const { code, type, settings } of active) {
    const receive = types.get(type)?.receive
    if (receive === undefined || !shown.has(code)) continue
    const value = values.get(code) ?? null
    const taken = await receive({ host, tx, actor, activity, code, settings, asked: asked.has(code), value })
    if (!taken.ok) faults.set(code, taken.error)
    else if (taken.value === null) kept.delete(code)
    else kept.set(code, taken.value)
  }
  return faults.size > 0 ? refuseValues(faults) : { ok: true, value: { form, values: kept } }
}
