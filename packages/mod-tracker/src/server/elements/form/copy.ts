import type { NewEvent } from '@guichet/plugin-kit/event'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import type { Copying } from '../../tracker/copy.ts'
import { elementChanges, elementEvent } from '../library/events.ts'
import { insertElement, LIBRARY_MAX, listElements, writeOptions, type ElementRow } from '../library/repository.ts'
import { codeIn, sameElement } from './codes.ts'
import { formInForce, type FormField } from './form.ts'
import { writeForm } from './repository.ts'

interface Copied {
  readonly events: readonly NewEvent[]
  /** Codes that mean something else here, with what is said for them. */
  readonly renamed: ReadonlyMap<string, string>
}

/**
 * What one tracker asks, another asks too. Elements of the first one's course alone come to the other's with it, where there is none like them; a code that means
 * something else there gets another.
 */
export async function copyForm(tx: Tx, { from, activity, host }: Copying): Promise<Outcome<Copied>> {
  const asked = (await formInForce(host.db, from.id)).fields.filter(({ removed }) => !removed)
  const ownerId = activity.path.at(-2) ?? activity.id
  const library = asked.length === 0 ? [] : await listElements(tx, ownerId)
  const codes = new Set(asked.map(({ code }) => code))
  const events: NewEvent[] = []
  const renamed = new Map<string, string>()
  const elements = new Map<string, string>()
  for (const field of asked) {
    const known = library.find(({ id }) => id === field.elementId) ?? library.find((row) => sameElement(row, field))
    const row = known ?? elementOf(field, { id: host.newId(), ownerId, code: codeIn(library, codes, field.code) })
    elements.set(field.code, row.id)
    if (row.code !== field.code) renamed.set(field.code, row.code)
    if (known !== undefined) continue
    if (library.length >= LIBRARY_MAX) return failure('tracker.element.too_many', { most: LIBRARY_MAX })
    const { options, usedBy: _, version: __, ...columns } = row
    await insertElement(tx, { ...columns, createdAt: host.now() })
    await writeOptions(tx, row.id, options)
    library.push(row)
    events.push(elementEvent({ activity }, row, 'created', elementChanges(null, row)))
  }
  const fields = asked.map((field) => ({
    ...field,
    elementId: elements.get(field.code)!,
    // Who or what it names is of the other place.
    default: field.rules.kind === 'person' || field.rules.kind === 'files' ? null : field.default,
    condition: field.condition && {
      ...field.condition,
      code: renamed.get(field.condition.code) ?? field.condition.code,
    },
  }))
  if (fields.length > 0) await writeForm(tx, activity.id, fields)
  return { ok: true, value: { events, renamed } }
}

function elementOf(
  { type, label, settings, rules, entry, options }: FormField,
  key: Pick<ElementRow, 'id' | 'ownerId' | 'code'>,
): ElementRow {
  return { ...key, type, label, settings, rules, entry, options, shared: false, archived: false, version: 1, usedBy: 0 }
}
