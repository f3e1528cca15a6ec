import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed, mismatch } from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'
import { countInside, depthBelow, movePlace, removePlace } from '../contexts-repository.ts'
import type { CoreDeps } from '../deps.ts'
import { mayTakeOut, MOST_DEPTH, MOVED, stillAt } from '../moves.ts'
import { placeFor } from '../places.ts'
import { findCategory, removeCategory, updateCategory } from './repository.ts'
import type { Presenter } from './service.ts'

interface Move {
  readonly id: string
  readonly version: number
  readonly parent: string | null
}

const MANAGE = 'core/category:manage'

/** With all that is in it, under the lock of the rights: every path below it is another, and so are everybody's rights there. */
export async function moveCategory(deps: CoreDeps, cause: Cause, { id, version, parent }: Move, present: Presenter) {
  const { host, siteId } = deps
  const known = await findCategory(host.db, id)
  if (known === null) return failure('not_found')
  const out = await mayTakeOut(deps, cause.actor.id, known, MANAGE)
  if (!out.ok) return out
  const into = await placeFor(deps, cause.actor, { level: 'category', id: parent, capability: MANAGE })
  if (!into.ok) return into
  const to = { id: parent ?? siteId, path: into.value }
  return host.change(cause, async (tx) => {
    await raiseRightsVersion(tx)
    const before = await findCategory(tx, id)
    if (before === null) return failure('not_found')
    if (before.version !== version) return mismatch(present(before))
    if (!(await stillAt(tx, known)) || !(await stillAt(tx, to))) return MOVED
    if (to.path.includes(id)) return failure('core.category.into_itself')
    if (to.id === before.path.at(-2)) return changed(answer(200, present(before), { version }))
    if (to.path.length + (await depthBelow(tx, before)) > MOST_DEPTH)
      return failure('core.category.too_deep', { most: MOST_DEPTH })
    await movePlace(tx, before, to)
    await updateCategory(tx, { id, version }, {}, host.now())
    const after = (await findCategory(tx, id)) ?? before
    const event = {
      type: 'core.category.moved',
      contextId: id,
      subjectId: id,
      subjectVersion: after.version,
      changes: { parent: [before.parentId, after.parentId] },
    } as const
    return changed(answer(200, present(after), { version: after.version }), event)
  })
}

/** Told where it was: the place itself is no more. */
export async function dropCategory(
  deps: CoreDeps,
  cause: Cause,
  { id, version }: Omit<Move, 'parent'>,
  present: Presenter,
) {
  const { host } = deps
  const known = await findCategory(host.db, id)
  if (known === null) return failure('not_found')
  const out = await mayTakeOut(deps, cause.actor.id, known, MANAGE)
  if (!out.ok) return out
  return host.change(cause, async (tx) => {
    await raiseRightsVersion(tx)
    const before = await findCategory(tx, id)
    if (before === null) return failure('not_found')
    if (before.version !== version) return mismatch(present(before))
    if (!(await stillAt(tx, known))) return MOVED
    const { category = 0, course = 0 } = await countInside(tx, id)
    if (category + course > 0) return failure('core.category.not_empty', { categories: category, courses: course })
    await removeCategory(tx, { id, version })
    await removePlace(tx, id)
    const event = {
      type: 'core.category.deleted',
      contextId: before.path.at(-2)!,
      subjectId: id,
      changes: { name: [before.name, null] },
    } as const
    return changed(answer(204, null), event)
  })
}
