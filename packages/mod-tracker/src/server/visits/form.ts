import { answer } from '@guichet/plugin-kit/server'
import { askedOf } from '@guichet/domain/tickets/elements/fill-in'
import { askedForm, formInForce } from '../elements/form/form.ts'
import { presentField } from '../elements/form/present.ts'
import type { Caller } from '../caller.ts'

const NAMELESS: ReadonlyMap<string, string> = new Map()

/** What a visitor is asked: what is private, and what would show them people, is not there for them. */
export async function formForVisitors(caller: Caller) {
  const form = await askedForm(caller, await formInForce(caller.host.db, caller.activity.id))
  const fields = askedOf(form.fields, false).map((field) => presentField(field, NAMELESS))
  return answer(200, { name: caller.activity.name, fields })
}
