import type { Field } from '@guichet/domain/tickets/elements/field'
import { mayDo } from '@guichet/domain/tickets/operations'
import type { Tx } from '@guichet/plugin-kit/host'
import { LRUCache } from 'lru-cache'
import type { Caller } from '../../caller.ts'
import { knownTypes } from '../types/known-types.ts'
import { findFields, formVersionOf, type FieldRow } from './repository.ts'

/** What a tracker's tickets are asked, at one version of its form. */
export interface Form {
  readonly version: number
  /** In order; those no longer asked stay for the tickets that have them. */
  readonly fields: readonly FormField[]
}

/** A field, as domain decides about it and as it is kept. */
export type FormField = Field & FieldRow

/** Those used lately. What a version of a form says never changes: what was read of it holds for good. */
const known = new LRUCache<string, Form>({ max: 1_000 })

/** The form of a version that was read of the tracker: it, or a later one, should somebody have changed it since. */
export async function formAt(db: Tx, trackerId: string, version: number): Promise<Form> {
  const kept = known.get(`${trackerId} ${version}`)
  return kept ?? readForm(db, trackerId)
}

export async function formInForce(db: Tx, trackerId: string): Promise<Form> {
  return formAt(db, trackerId, await formVersionOf(db, trackerId))
}

/** Its version before and after: a form that changed while it was read is not taken for either. */
async function readForm(db: Tx, trackerId: string): Promise<Form> {
  const version = await formVersionOf(db, trackerId)
  const form = { version, fields: await findFields(db, trackerId) }
  if ((await formVersionOf(db, trackerId)) !== version) return form
  known.set(`${trackerId} ${version}`, form)
  return form
}

/** As it is asked at this moment: fields whose type's plugin is off are not; of who has no account, nor are those that would show them people or files. */
export async function askedForm(
  caller: Pick<Caller, 'host'> & Partial<Pick<Caller, 'actor'>>,
  form: Form,
): Promise<Form> {
  if (form.fields.length === 0) return form
  const types = await knownTypes(caller.host)
  const isAsked = ({ active, type, entry }: FormField) =>
    active &&
    types.has(type) &&
    (caller.actor?.via !== 'visit' || entry === 'given' || types.get(type)?.forVisitors === true)
  const fields = form.fields.map((field) => {
    const asked = isAsked(field)
    return asked === field.active ? field : { ...field, active: asked, mandatory: false }
  })
  return { ...form, fields }
}

/** Whether somebody sees what is hidden from reporters. */
export const seesPrivate = ({ can }: Pick<Caller, 'can'>): boolean => mayDo('seePrivateFields', can)
export const editsPrivate = ({ can }: Pick<Caller, 'can'>): boolean => mayDo('editPrivateFields', can)

/** The one choke point: a field that somebody may not see is for them not there, wherever fields are told, asked for, searched or ordered by. */
export function visibleFields({ fields }: Form, caller: Pick<Caller, 'can'>): readonly FormField[] {
  return seesPrivate(caller) ? fields : fields.filter((field) => !field.private)
}
