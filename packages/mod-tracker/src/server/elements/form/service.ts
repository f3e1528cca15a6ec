import type { PersonName } from '@guichet/plugin-kit/host'
import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { workers } from '../../people.ts'
import type { Visit } from '../../visit.ts'
import { askedForm, formInForce, visibleFields, type FormField } from './form.ts'
import { presentField } from './present.ts'

/** What somebody sees of the form. */
export async function fieldsFor(visit: Visit) {
  const form = await askedForm(visit, await formInForce(visit.host.db, visit.activity.id))
  const fields = visibleFields(form, visit)
  const names = await visit.host.people.names(
    fields.flatMap((field) => (field.rules.kind === 'person' && field.default !== null ? String(field.default) : [])),
  )
  return answer(200, { fields: fields.map((field) => presentField(field, names)), version: form.version })
}

interface Search {
  readonly code: string
  readonly matching?: string | undefined
  readonly limit: number
}

export async function peopleFor(visit: Visit, { code, matching, limit }: Search) {
  const form = await formInForce(visit.host.db, visit.activity.id)
  const field = visibleFields(form, visit).find((each) => each.code === code)
  if (field === undefined || field.rules.kind !== 'person') return failure('tracker.field.not_found')
  const items = await candidates(visit, field, { limit, ...(matching !== undefined && { matching }) })
  return answer(200, { items })
}

/** Of those who can be chosen in a field. */
export async function candidates(
  visit: Pick<Visit, 'host' | 'activity'>,
  { rules }: Pick<FormField, 'rules'>,
  wanted: { matching?: string; among?: readonly string[]; limit: number },
): Promise<PersonName[]> {
  if (rules.kind !== 'person') return []
  return rules.among === 'workers'
    ? workers(visit, wanted)
    : visit.host.access.holders(visit.activity.path, ['mod/tracker:seeissues', 'mod/tracker:report'], wanted)
}
