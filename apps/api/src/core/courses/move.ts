import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed, mismatch } from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'
import { countInside, movePlace, removePlace } from '../contexts-repository.ts'
import type { CoreDeps } from '../deps.ts'
import { mayTakeOut, MOVED, stillAt } from '../moves.ts'
import { placeFor } from '../places.ts'
import { findCourse, removeCourse, updateCourse } from './repository.ts'
import type { Presenter } from './service.ts'

interface Move {
  readonly id: string
  readonly version: number
  readonly category: string | null
}

/** Who makes courses somewhere takes them out of there, too. */
const CREATE = 'core/course:create'

/** With all that is in it, under the lock of the rights: every path below it is another, and so are everybody's rights there. */
export async function moveCourse(deps: CoreDeps, cause: Cause, { id, version, category }: Move, present: Presenter) {
  const { host, siteId } = deps
  const known = await findCourse(host.db, id)
  if (known === null) return failure('not_found')
  const out = await mayTakeOut(deps, cause.actor.id, known, CREATE)
  if (!out.ok) return out
  const into = await placeFor(deps, cause.actor, { level: 'category', id: category, capability: CREATE })
  if (!into.ok) return into
  const to = { id: category ?? siteId, path: into.value }
  return host.change(cause, async (tx) => {
    await raiseRightsVersion(tx)
    const before = await findCourse(tx, id)
    if (before === null) return failure('not_found')
    if (before.version !== version) return mismatch(present(before))
    if (!(await stillAt(tx, known)) || !(await stillAt(tx, to))) return MOVED
    if (to.id === before.path.at(-2)) return changed(answer(200, present(before), { version }))
    await movePlace(tx, before, to)
    await updateCourse(tx, { id, version }, {}, host.now())
    const after = (await findCourse(tx, id)) ?? before
    const event = {
      type: 'core.course.moved',
      contextId: id,
      subjectId: id,
      subjectVersion: after.version,
      changes: { category: [before.categoryId, after.categoryId] },
    } as const
    return changed(answer(200, present(after), { version: after.version }), event)
  })
}

/** Told where it was: the place itself is no more. */
export async function dropCourse(
  deps: CoreDeps,
  cause: Cause,
  { id, version }: Omit<Move, 'category'>,
  present: Presenter,
) {
  const { host } = deps
  const known = await findCourse(host.db, id)
  if (known === null) return failure('not_found')
  const out = await mayTakeOut(deps, cause.actor.id, known, CREATE)
  if (!out.ok) return out
  return host.change(cause, async (tx) => {
    await raiseRightsVersion(tx)
    const before = await findCourse(tx, id)
    if (before === null) return failure('not_found')
    if (before.version !== version) return mismatch(present(before))
    if (!(await stillAt(tx, known))) return MOVED
    const { activity = 0 } = await countInside(tx, id)
    if (activity > 0) return failure('core.course.not_empty', { activities: activity })
    await removeCourse(tx, { id, version })
    await removePlace(tx, id)
    const changes = { shortName: [before.shortName, null], fullName: [before.fullName, null] } as const
    return changed(answer(204, null), {
      type: 'core.course.deleted',
      contextId: before.path.at(-2)!,
      subjectId: id,
      changes,
    })
  })
}
