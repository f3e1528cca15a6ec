import { ok } from '@guichet/domain/result'
import { checkForm, type FormFault } from '@guichet/domain/tickets/elements/check-form'
import type { BodyOf } from '@guichet/plugin-kit/contract'
import { failure, type FieldFailure, type Outcome } from '@guichet/plugin-kit/failure'
import { answer, changed, mismatch, withCurrent } from '@guichet/plugin-kit/server'
import type { formContract } from '../../../contract/form.ts'
import { lockTracker } from '../../settings/repository.ts'
import type { Caller } from '../../caller.ts'
import { findElement, listElements, type ElementRow } from '../library/repository.ts'
import { formChanged } from '../library/service.ts'
import { formInForce, type Form, type FormField } from './form.ts'
import { presentForm } from './present.ts'
import { raiseForm, writeForm } from './repository.ts'

type Wanted = BodyOf<(typeof formContract)['operations']['change']>['fields']

export async function formOf({ host, activity }: Caller) {
  const form = await formInForce(host.db, activity.id)
  return answer(200, presentForm(form), { version: form.version })
}

interface Asked {
  readonly ifMatch: number
  readonly wanted: Wanted
}

/** Changes a tracker's form, all in one. No ticket changes with it. */
export async function changeForm(caller: Caller, { ifMatch, wanted }: Asked) {
  const { host, activity } = caller
  const before = await formInForce(host.db, activity.id)
  if (before.version !== ifMatch) return mismatch(presentForm(before))
  const fields = await fieldsOf(caller, wanted)
  if (!fields.ok) return fields
  const asked = new Set(before.fields.filter(({ removed }) => !removed).map(({ elementId }) => elementId))
  const kept = before.fields.filter(
    ({ removed, elementId }) => removed && !wanted.some(({ element }) => element === elementId),
  )
  const faults = checkForm(fields.value).concat(codesKept(fields.value, kept), begunArchived(fields.value, asked))
  if (faults.length > 0) return unsound(fields.value, faults)
  const outcome = await host.change(caller, async (tx) => {
    await lockTracker(tx, activity.id)
    if (!(await raiseForm(tx, activity.id, ifMatch))) return failure('version.mismatch')
    await writeForm(tx, activity.id, fields.value)
    return changed(ok(null), { ...formChanged(activity.id), changes: told(before, fields.value) })
  })
  return outcome.ok ? formOf(caller) : withCurrent(outcome, () => formOf(caller))
}

/** A field as it is to be, and whether its element was put aside. */
type Wished = FormField & { readonly archived: boolean }

/** With their elements, which have to be of this place, or shared, or asked here already. */
async function fieldsOf({ host, activity }: Caller, wanted: Wanted): Promise<Outcome<readonly Wished[]>> {
  const ownerId = activity.path.at(-2) ?? activity.id
  const library = new Map((await listElements(host.db, ownerId)).map((row) => [row.id, row]))
  const fields: Wished[] = []
  for (const [index, each] of wanted.entries()) {
    const element = library.get(each.element) ?? (await findElement(host.db, ownerId, each.element))
    if (element === null) {
      const code = 'tracker.form.unknown_element'
      return { ok: false, error: { code, fields: [{ in: 'body', path: ['fields', index, 'element'], code }] } }
    }
    fields.push(fieldOf(element, each))
  }
  return { ok: true, value: fields }
}

function fieldOf(element: ElementRow, { element: elementId, help, ...flags }: Wanted[number]): Wished {
  const { code, type, label, settings, rules, options, entry, archived } = element
  return {
    elementId,
    code,
    type,
    label,
    settings,
    rules,
    options,
    entry,
    archived,
    ...flags,
    help: help?.trim() || null,
    removed: false,
  }
}

/** A code means one field for good: that of one which was taken out is not another's, for tickets have both. */
function codesKept(fields: readonly FormField[], kept: readonly FormField[]): FormFault[] {
  return fields
    .filter(({ code }) => kept.some((other) => other.code === code))
    .map(({ code }) => ({ field: code, code: 'repeated' as const }))
}

function unsound(fields: readonly FormField[], faults: readonly FormFault[]): Outcome<never> {
  const failures = faults.map((fault): FieldFailure => {
    const index = fields.findLastIndex(({ code }) => code === fault.field)
    return fault.code === 'default'
      ? {
          in: 'body',
          path: ['fields', index, 'default'],
          code: `element.${fault.fault.code}`,
          params: { ...fault.fault },
        }
      : { in: 'body', path: ['fields', index], code: `form.${fault.code}` }
  })
  return { ok: false, error: { code: 'tracker.form.unsound', fields: failures } }
}

/** What was put aside in the library goes on where it is asked, and begins nowhere. */
function begunArchived(fields: readonly Wished[], asked: ReadonlySet<string>): FormFault[] {
  return fields
    .filter(({ archived, elementId }) => archived && !asked.has(elementId))
    .map(({ code }) => ({ field: code, code: 'archived' as const }))
}

/** The codes and flags, old and new, for who audits. */
function told({ fields }: Form, after: readonly FormField[]) {
  const lines = (form: readonly FormField[]) =>
    form
      .filter(({ removed }) => !removed)
      .map(({ code, active, mandatory, private: hidden, listable, condition }) => ({
        code,
        active,
        mandatory,
        private: hidden,
        listable,
        condition,
      }))
  return { fields: [lines(fields), lines(after)] } as const
}
