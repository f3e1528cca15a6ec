import type { PersonName } from '@guichet/plugin-kit/host'
import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { workers } from '../../people.ts'
import type { Caller } from '../../caller.ts'
import { askedForm, formInForce, visibleFields, type FormField } from './form.ts'
import { presentField } from './present.ts'

/** What somebody sees of the form. */
export async function fieldsFor(caller: Caller) {
  const form = await askedForm(caller, await formInForce(caller.host.db, caller.activity.id))
  const fields = visibleFields(form, caller)
  const names = await caller.host.people.names(
    fields.flatMap((field) => (field.rules.kind === 'person' && field.default !== null ? String(field.default) : [])),
  )
  return answer(200, { fields: fields.map((field) => presentField(field, names)), version: form.version })
}

interface Search {
  readonly code: string
  readonly matching?: string | undefined
  readonly limit: number
}

export async function peopleFor(caller: Caller, { code, matching, limit }: Search) {
  const form = await formInForce(caller.host.db, caller.activity.id)
  const field = visibleFields(form, caller).find((each) => each.code === code)
  if (field === undefined || field.rules.kind !== 'person') return failure('tracker.field.not_found')
  const items = await candidates(caller, field, { limit, ...(matching !== undefined && { matching }) })
  return answer(200, { items })
}

/** Of those who can be chosen in a field. */
export async function candidates(
  caller: Pick<Caller, 'host' | 'activity'>,
  { rules }: Pick<FormField, 'rules'>,
  wanted: { matching?: string; among?: readonly string[]; limit: number },
): Promise<PersonName[]> {
  if (rules.kind !== 'person') return []
  return rules.among === 'workers'
    ? workers(caller, wanted)
    : caller.host.access.holders(caller.activity.path, ['mod/tracker:seeissues', 'mod/tracker:report'], wanted)
}
