import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed, mismatch } from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'
import { findContext, removePlace, setHidden } from '../contexts-repository.ts'
import type { CoreDeps } from '../deps.ts'
import { mayTakeOut } from '../moves.ts'
import { presentActivity } from './present.ts'
import { findActivity, removeActivity, renameActivity, reorder, type ActivityRow } from './repository.ts'
import { placeIn } from './service.ts'

interface Update {
  readonly id: string
  readonly version: number
  readonly changes: { readonly name?: string | undefined; readonly hidden?: boolean | undefined }
}

/** As somebody sees it, whom the access rule has let in. */
async function presenterFor(deps: CoreDeps, actorId: string, id: string) {
  const current = await deps.host.activities.find(id)
  if (current === null) return null
  const here = await placeIn(deps, actorId, [current])
  return (row: ActivityRow) => presentActivity(row, here(row))
}

export async function changeActivity(deps: CoreDeps, cause: Cause, { id, version, changes }: Update) {
  const { host } = deps
  const present = await presenterFor(deps, cause.actor.id, id)
  if (present === null) return failure('not_found')
  return host.change(cause, async (tx) => {
    // What is known of contexts, names included, is kept by rights version; it comes first, as whoever changes places takes it first.
    await raiseRightsVersion(tx)
    const before = await findActivity(tx, id)
    if (before === null) return failure('not_found')
    if (before.version !== version) return mismatch(present(before))
    const { name = before.name, hidden = before.hidden } = changes
    const told = {
      ...(name !== before.name && { name: [before.name, name] as const }),
      ...(hidden !== before.hidden && { hidden: [before.hidden, hidden] as const }),
    }
    if (Object.keys(told).length === 0) return changed(answer(200, present(before), { version }))
    const renamed = await renameActivity(tx, { id, version }, name, host.now())
    if (renamed && hidden !== before.hidden) await setHidden(tx, id, hidden)
    const after = (await findActivity(tx, id)) ?? before
    if (!renamed) return mismatch(present(after))
    // No version: the plugin's instance has the same id, and the versions under it are the plugin's.
    const event = { type: 'core.activity.updated', contextId: id, activityId: id, subjectId: id, changes: told }
    return changed(answer(200, present(after), { version: after.version }), event)
  })
}

/** The course that it is in, or the site, loses it or is put in another order: it is there that one needs the right. */
async function whereIn(deps: CoreDeps, actorId: string, id: string): Promise<Outcome<{ parentId: string }>> {
  const place = await findContext(deps.host.db, id)
  if (place?.parentId == null) return failure('not_found')
  const may = await mayTakeOut(deps, actorId, place, 'core/activity:manage')
  return may.ok ? { ok: true, value: { parentId: place.parentId } } : may
}

export async function reorderActivity(
  deps: CoreDeps,
  cause: Cause,
  { id, after }: { id: string; after: string | null },
) {
  const where = await whereIn(deps, cause.actor.id, id)
  if (!where.ok) return where
  const { parentId } = where.value
  return deps.host.change(cause, async (tx) => {
    await raiseRightsVersion(tx)
    const before = after === null ? null : await findContext(tx, after)
    if (after === id || (after !== null && before?.parentId !== parentId)) return failure('not_found')
    await reorder(tx, { id, parentId, after })
    const event = {
      type: 'core.activity.reordered',
      contextId: id,
      activityId: id,
      subjectId: id,
      changes: { after: [null, after] },
    } as const
    return changed(answer(204, null), event)
  })
}

/** With all that its plugin and the host keep of it: their rows fall with its own. Told where it was: the place itself is no more. */
export async function dropActivity(deps: CoreDeps, cause: Cause, { id, version }: Omit<Update, 'changes'>) {
  const where = await whereIn(deps, cause.actor.id, id)
  if (!where.ok) return where
  const present = await presenterFor(deps, cause.actor.id, id)
  if (present === null) return failure('not_found')
  return deps.host.change(cause, async (tx) => {
    await raiseRightsVersion(tx)
    const before = await findActivity(tx, id)
    if (before === null) return failure('not_found')
    if (before.version !== version) return mismatch(present(before))
    await removeActivity(tx, { id, version })
    await removePlace(tx, id)
    const event = {
      type: 'core.activity.deleted',
      contextId: where.value.parentId,
      subjectId: id,
      changes: { component: [before.component, null], name: [before.name, null] },
    } as const
    return changed(answer(204, null), event)
  })
}
