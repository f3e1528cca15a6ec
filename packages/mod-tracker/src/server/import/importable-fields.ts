import { isImportable } from '../../contract/import-words.ts'
import { askedForm, editsPrivate, formInForce, type FormField } from '../elements/form/form.ts'
import type { Caller } from '../caller.ts'

/** The custom fields that somebody can fill in from a file. */
export async function importableFields(caller: Caller): Promise<readonly FormField[]> {
  const { fields } = await askedForm(caller, await formInForce(caller.host.db, caller.activity.id))
  return fields.filter((field) => isImportable(field) && (!field.private || editsPrivate(caller)))
}
