import { mayDo } from '@guichet/domain/tickets/operations'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { MOST_VIEWS } from '../../contract/view-words.ts'
import type { Caller } from '../caller.ts'
import { fieldsAskedAbout } from '../elements/form/asked-about.ts'
import { checkedView } from './check.ts'
import { viewEvent } from './events.ts'
import { presentView } from './present.ts'
import { textsOf } from './read.ts'
import { countViews, insertView, type SavedView, type ViewText } from './repository.ts'

export type WrittenView = ViewText & { readonly shared: boolean }

export async function createView(caller: Caller, { shared, ...given }: WrittenView) {
  const { host, activity, actor, can } = caller
  const custom = await fieldsAskedAbout(caller, textsOf(given))
  const checked = checkedView(given, custom)
  if (!checked.ok) return checked
  const names = await host.people.names([actor.id])
  const view: SavedView = {
    ...checked.value,
    id: host.newId(),
    ownerId: shared ? null : actor.id,
    createdById: actor.id,
    updatedAt: host.now(),
    version: 1,
  }
  return host.change(caller, async (tx) => {
    if (shared && !mayDo('shareView', can)) return failure('tracker.view.share_denied')
    const room = await roomFor(tx, activity.id, view.ownerId)
    if (!room.ok) return room
    await insertView(tx, activity.id, view)
    const location = `/api/v1/trackers/${activity.id}/views/${view.id}`
    return changed(
      answer(201, presentView(view, names, { custom, readerId: actor.id }), { version: view.version, location }),
      viewEvent(caller, view, 'created', { name: null, shared: [null, shared] }),
    )
  })
}

/** One more of somebody's own, or of the shared ones. */
export async function roomFor(tx: Tx, trackerId: string, ownerId: string | null): Promise<Outcome<null>> {
  const full = (await countViews(tx, trackerId, ownerId)) >= MOST_VIEWS
  return full ? failure('tracker.view.too_many', { most: MOST_VIEWS }) : { ok: true, value: null }
}
