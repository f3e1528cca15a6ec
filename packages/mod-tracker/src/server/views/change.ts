import { answer, changed, withCurrent } from '@guichet/plugin-kit/server'
import { mayDo } from '@guichet/domain/tickets/operations'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import type { Caller } from '../caller.ts'
import { fieldsAskedAbout } from '../elements/form/asked-about.ts'
import { checkedView } from './check.ts'
import { roomFor, type WrittenView } from './create.ts'
import { changesOf, viewEvent } from './events.ts'
import { presentView } from './present.ts'
import { oneView, textsOf, whose, type ViewAnswer } from './read.ts'
import { deleteView, findView, updateView, type SavedView } from './repository.ts'

interface Which {
  readonly id: string
  readonly ifMatch: number
}

type Done<B> = Outcome<{ readonly answer: B; readonly events: readonly NewEvent[] }>

const MISMATCH = failure('version.mismatch')

/** One that is shared no longer is whose who took it back. */
export async function editView(caller: Caller, which: Which, { shared, ...given }: WrittenView) {
  const { host, activity, actor } = caller
  const custom = await fieldsAskedAbout(caller, textsOf(given))
  const checked = checkedView(given, custom)
  if (!checked.ok) return checked
  return changeView<ViewAnswer>(caller, { ...which, shared }, async (tx, view, names) => {
    const ownerId = shared ? null : (view.ownerId ?? actor.id)
    const changes = changesOf(view, { ...view, ...checked.value, ownerId })
    const answerOf = (now: SavedView) => {
      return answer(200, presentView(now, names, { custom, readerId: actor.id }), { version: now.version })
    }
    if (Object.keys(changes).length === 0) return changed(answerOf(view))
    const room = ownerId === view.ownerId ? null : await roomFor(tx, activity.id, ownerId)
    if (room?.ok === false) return room
    const written = { ...checked.value, ownerId, updatedAt: host.now() }
    if (!(await updateView(tx, activity.id, view, written))) return MISMATCH
    const now: SavedView = { ...view, ...written, version: view.version + 1 }
    return changed(answerOf(now), viewEvent(caller, now, 'edited', changes))
  })
}

export function removeView(caller: Caller, which: Which) {
  return changeView(caller, { ...which, shared: false }, async (tx, view) => {
    if (!(await deleteView(tx, caller.activity.id, view))) return MISMATCH
    const gone = { id: view.id, version: view.version + 1 }
    return changed(answer(204, null), viewEvent(caller, gone, 'deleted', { shared: [view.ownerId === null, null] }))
  })
}

/** Asked in this order: is it there for you? is it as you saw it? is it, or is it to be, everybody's, and may you then? */
async function changeView<B>(
  caller: Caller,
  { id, ifMatch, shared }: Which & { readonly shared: boolean },
  step: (tx: Tx, view: SavedView, names: ReadonlyMap<string, string>) => Promise<Done<B>>,
): Promise<Outcome<B>> {
  const { host, can } = caller
  const view = await findView(host.db, whose(caller), id)
  const names = await host.people.names(view?.createdById == null ? [] : [view.createdById])
  const outcome = await host.change<B>(caller, async (tx) => {
    if (view === null) return failure('tracker.view.not_found')
    if (view.version !== ifMatch) return MISMATCH
    if ((view.ownerId === null || shared) && !mayDo('shareView', can)) return failure('tracker.view.share_denied')
    return step(tx, view, names)
  })
  return withCurrent(outcome, () => oneView(caller, id))
}
