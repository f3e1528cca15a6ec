import { isImportable } from '../../contract/import-words.ts'
import { askedForm, editsPrivate, formInForce, type FormField } from '../elements/form/form.ts'
import type { Visit } from '../visit.ts'

/** The custom fields that somebody can fill in from a file. */
export async function importableFields(visit: Visit): Promise<readonly FormField[]> {
  const { fields } = await askedForm(visit, await formInForce(visit.host.db, visit.activity.id))
  return fields.filter((field) => isImportable(field) && (!field.private || editsPrivate(visit)))
}
