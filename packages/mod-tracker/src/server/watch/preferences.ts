import { eventsOfMask, maskOfEvents, type WatchEvent } from '@guichet/domain/tickets/watch-events'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { Caller } from '../caller.ts'
import { findPreferredEvents, setPreferredEvents } from './repository.ts'

interface Preferences {
  readonly watchEvents: readonly WatchEvent[]
}

export async function preferencesOf({ host, activity, actor }: Caller) {
  const mask = await findPreferredEvents(host.db, { trackerId: activity.id, userId: actor.id })
  return answer(200, { watchEvents: eventsOfMask(mask) })
}

/** One's own business, and no event. */
export function prefer(caller: Caller, { watchEvents }: Preferences) {
  const { host, activity, actor } = caller
  const mask = maskOfEvents(watchEvents)
  return host.change(caller, async (tx) => {
    await setPreferredEvents(tx, { trackerId: activity.id, userId: actor.id }, mask)
    return changed(answer(200, { watchEvents: eventsOfMask(mask) }))
  })
}
