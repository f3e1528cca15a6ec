import { ok } from '@guichet/domain/result'
import { failure } from '@guichet/plugin-kit/failure'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { answer, changed, withCurrent } from '@guichet/plugin-kit/server'
import type { Caller } from '../../caller.ts'
import { knownTypes } from '../types/known-types.ts'
import { elementChanges, elementEvent } from './events.ts'
import { mayChange, presentElement, presentTypes, type Librarian } from './present.ts'
import {
  countElements,
  deleteElement,
  findElement,
  insertElement,
  isCodeTaken,
  isUsed,
  isUsedElsewhere,
  LIBRARY_MAX,
  listElements,
  raiseForms,
  updateElement,
  writeOptions,
  type ElementRow,
} from './repository.ts'
import { wantedOf, type ElementEdit, type NewElement } from './wanted.ts'

/** The place whose library the visited tracker takes from, and whether one may share with the whole site: that is asked at the site. */
async function librarianOf({ host, activity, actor }: Caller): Promise<Librarian> {
  const share = 'mod/tracker:shareelements'
  const held = await host.access.check(actor.id, activity.path.slice(0, 1), [share])
  return { ownerId: activity.path.at(-2) ?? activity.id, mayShare: held.has(share) }
}

export async function typesOf({ host }: Caller) {
  return answer(200, { items: presentTypes(await knownTypes(host)) })
}

export async function libraryOf(caller: Caller) {
  const librarian = await librarianOf(caller)
  const rows = await listElements(caller.host.db, librarian.ownerId)
  const items = rows.map((row) => presentElement(row, librarian))
  return answer(200, { items, mayShare: librarian.mayShare })
}

export async function createElement(caller: Caller, wanted: NewElement) {
  const { host, activity } = caller
  const librarian = await librarianOf(caller)
  const read = wantedOf((await knownTypes(host)).get(wanted.type), wanted)
  if (!read.ok) return read
  if (wanted.shared && !librarian.mayShare) return failure('tracker.element.denied')
  const { ownerId } = librarian
  const { code, type } = wanted
  const { options, ...values } = read.value
  return host.change(caller, async (tx) => {
    if (await isCodeTaken(tx, ownerId, code)) return failure('tracker.element.code_taken')
    if ((await countElements(tx, ownerId)) >= LIBRARY_MAX) return failure('tracker.element.too_many')
    const row: ElementRow = {
      ...values,
      options,
      id: host.newId(),
      ownerId,
      code,
      type,
      archived: false,
      version: 1,
      usedBy: 0,
    }
    const { options: _, version: __, usedBy: ___, ...columns } = row
    await insertElement(tx, { ...columns, createdAt: host.now() })
    await writeOptions(tx, row.id, options)
    const location = `/api/v1/trackers/${activity.id}/elements/${row.id}`
    return changed(
      answer(201, presentElement(row, librarian), { version: 1, location }),
      elementEvent(caller, row, 'created', elementChanges(null, row)),
    )
  })
}

interface Edit {
  readonly id: string
  readonly ifMatch: number
  readonly edit: ElementEdit
}

/** Changes what every tracker asks that has it. What others ask stays shared. */
export async function editElement(caller: Caller, { id, ifMatch, edit }: Edit) {
  const { host } = caller
  const librarian = await librarianOf(caller)
  const before = await findElement(host.db, librarian.ownerId, id)
  if (before === null) return failure('tracker.element.not_found')
  const read = wantedOf((await knownTypes(host)).get(before.type), edit)
  if (!read.ok) return read
  const { options, entry: _, ...values } = read.value
  const columns = { ...values, archived: edit.archived }
  const outcome = await host.change(caller, async (tx) => {
    if (!mayChange(before, librarian) || (edit.shared && !librarian.mayShare)) return failure('tracker.element.denied')
    if (before.version !== ifMatch) return failure('version.mismatch')
    if (before.shared && !edit.shared && (await isUsedElsewhere(tx, id, caller.activity.id)))
      return failure('tracker.element.in_use')
    if (!(await updateElement(tx, before, columns))) return failure('version.mismatch')
    await writeOptions(tx, id, options)
    const trackers = await raiseForms(tx, id)
    const after = { ...before, ...columns, options, version: before.version + 1 }
    return changed(
      ok(null),
      elementEvent(caller, after, 'changed', elementChanges(before, after)),
      ...trackers.map((tracker) => formChanged(tracker)),
    )
  })
  const now = () => shown(caller, librarian, id)
  return outcome.ok ? now() : withCurrent(outcome, now)
}

/** Told in every tracker that asks it: screens follow their form. */
export const formChanged = (trackerId: string): NewEvent => ({
  type: 'tracker.form.changed',
  contextId: trackerId,
  activityId: trackerId,
  subjectId: trackerId,
  changes: {},
})

export async function removeElement(caller: Caller, id: string) {
  const { host } = caller
  const librarian = await librarianOf(caller)
  const row = await findElement(host.db, librarian.ownerId, id)
  if (row === null) return failure('tracker.element.not_found')
  return host.change(caller, async (tx) => {
    if (!mayChange(row, librarian)) return failure('tracker.element.denied')
    if ((await isUsed(tx, id)) || !(await deleteElement(tx, row))) return failure('tracker.element.in_use')
    const gone = { ...row, version: row.version + 1 }
    return changed(answer(204, null), elementEvent(caller, gone, 'removed', { code: [row.code, null] }))
  })
}

async function shown(caller: Caller, librarian: Librarian, id: string) {
  const row = await findElement(caller.host.db, librarian.ownerId, id)
  return row === null
    ? failure('tracker.element.not_found')
    : answer(200, presentElement(row, librarian), { version: row.version })
}
