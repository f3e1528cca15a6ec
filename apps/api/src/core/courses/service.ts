import { failure } from '@guichet/plugin-kit/failure'
import type { Cause, Host } from '@guichet/plugin-kit/host'
import { answerPage, nameCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer, changed, mismatch } from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'
import { COURSE_CAPABILITIES } from '../capabilities.ts'
import type { CoreDeps } from '../deps.ts'
import { setHidden } from '../contexts-repository.ts'
import { MOVED, stillAt } from '../moves.ts'
import { refusingDuplicates } from '../outcomes.ts'
import { placeFor } from '../places.ts'
import { presentCourse, presentCourseItem } from './present.ts'
import { createCourse, findCourse, listSeenCourses, updateCourse, type CourseRow } from './repository.ts'

const DUPLICATES = { core_course_short_name_key: 'core.course.short_name_taken' }

export async function listCourses(
  { host, siteId }: CoreDeps,
  userId: string,
  query: PageQuery & { readonly category?: string | undefined },
) {
  const after = readCursor(query.cursor, nameCursor)
  if (!after.ok) return after
  const parentId = query.category === 'none' ? siteId : query.category
  const rows = await listSeenCourses(host.db, userId, { parentId, after: after.value, take: query.limit + 1 })
  return answerPage(
    pageOf(rows, query.limit, (row) => [row.fullName, row.id]),
    presentCourseItem,
  )
}

export async function viewCourse({ db }: Host, id: string, can: (capability: string) => boolean) {
  const row = await findCourse(db, id)
  return row === null
    ? failure('not_found')
    : answer(200, presentCourse(row, COURSE_CAPABILITIES.filter(can)), { version: row.version })
}

interface NewCourse {
  readonly shortName: string
  readonly fullName: string
  readonly category: string | null
}

export async function addCourse(deps: CoreDeps, cause: Cause, { shortName, fullName, category }: NewCourse) {
  const { host, siteId } = deps
  const place = await placeFor(deps, cause.actor, {
    level: 'category',
    id: category,
    capability: 'core/course:create',
  })
  if (!place.ok) return place
  const id = host.newId()
  const path = [...place.value, id]
  const held = await host.access.check(cause.actor.id, path, COURSE_CAPABILITIES)
  return refusingDuplicates(DUPLICATES, () =>
    host.change(cause, async (tx) => {
      await raiseRightsVersion(tx)
      if (!(await stillAt(tx, { id: category ?? siteId, path: place.value }))) return MOVED
      await createCourse(tx, { id, path, shortName, fullName, at: host.now() })
      const row = await findCourse(tx, id)
      if (row === null) throw new Error(`course ${id} vanished in the transaction that made it`)
      const changes = { shortName: [null, shortName], fullName: [null, fullName] } as const
      const event = { type: 'core.course.created', contextId: id, subjectId: id, subjectVersion: row.version, changes }
      return changed(
        answer(201, presentCourse(row, held), { version: row.version, location: `/api/v1/courses/${id}` }),
        event,
      )
    }),
  )
}

export type Presenter = (row: CourseRow) => ReturnType<typeof presentCourse>

/** For one person, whom the access rule has let in with what they hold there. */
export const presenterFor =
  (can: (capability: string) => boolean): Presenter =>
  (row) =>
    presentCourse(row, COURSE_CAPABILITIES.filter(can))

interface Update {
  readonly id: string
  readonly version: number
  readonly changes: {
    readonly shortName?: string | undefined
    readonly fullName?: string | undefined
    readonly hidden?: boolean | undefined
  }
  readonly can: (capability: string) => boolean
}

export async function changeCourse({ host }: CoreDeps, cause: Cause, { id, version, changes, can }: Update) {
  const present = presenterFor(can)
  return refusingDuplicates(DUPLICATES, () =>
    host.change(cause, async (tx) => {
      // First, as whoever changes places does.
      if (changes.hidden !== undefined) await raiseRightsVersion(tx)
      const before = await findCourse(tx, id)
      if (before === null) return failure('not_found')
      if (before.version !== version) return mismatch(present(before))
      const { shortName = before.shortName, fullName = before.fullName, hidden = before.hidden } = changes
      const told = {
        ...(shortName !== before.shortName && { shortName: [before.shortName, shortName] as const }),
        ...(fullName !== before.fullName && { fullName: [before.fullName, fullName] as const }),
        ...(hidden !== before.hidden && { hidden: [before.hidden, hidden] as const }),
      }
      if (Object.keys(told).length === 0) return changed(answer(200, present(before), { version }))
      const updated = await updateCourse(tx, { id, version }, { shortName, fullName }, host.now())
      if (updated && hidden !== before.hidden) await setHidden(tx, id, hidden)
      const after = (await findCourse(tx, id)) ?? before
      if (!updated) return mismatch(present(after))
      const event = {
        type: 'core.course.updated',
        contextId: id,
        subjectId: id,
        subjectVersion: after.version,
        changes: told,
      }
      return changed(answer(200, present(after), { version: after.version }), event)
    }),
  )
}
