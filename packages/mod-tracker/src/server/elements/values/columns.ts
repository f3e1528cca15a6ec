import type { Caller } from '../../caller.ts'
import type { Names } from '../../people.ts'
import { formAt, visibleFields } from '../form/form.ts'
import { presentValues } from './present.ts'
import { filesAmong, peopleAmong, valuesOf } from './read.ts'
import { valuesAmong } from './repository.ts'

type Shown = ReturnType<typeof presentValues>

export interface Columns {
  readonly people: readonly string[]
  readonly of: (ticketId: string, names: Names) => Shown
}

const NONE: Columns = { people: [], of: () => ({}) }

/** What a page of a list shows of custom fields: those that are its columns, and that the visitor may see. One query, where there are any. */
export async function columnsOf(
  caller: Caller,
  rows: readonly { readonly id: string; readonly formVersion: number }[],
): Promise<Columns> {
  const [first] = rows
  if (first === undefined) return NONE
  const { host, activity } = caller
  const form = await formAt(host.db, activity.id, first.formVersion)
  const fields = visibleFields(form, caller).filter((field) => field.listable && !field.removed)
  if (fields.length === 0) return NONE
  const elements = fields.map(({ elementId }) => elementId)
  const found = await valuesAmong(
    host.db,
    activity.id,
    rows.map(({ id }) => id),
    elements,
  )
  const values = new Map([...found].map(([id, of]) => [id, valuesOf(of, fields)]))
  return {
    people: [...values.values()].flatMap((each) => peopleAmong(each, fields)),
    of: (id, names) =>
      presentValues(values.get(id) ?? new Map(), fields, { names, files: filesAmong(found.get(id) ?? null) }),
  }
}
