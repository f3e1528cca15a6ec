import { eventsOfMask, maskOfEvents, type WatchEvent } from '@guichet/domain/tickets/watch-events'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { Visit } from '../visit.ts'
import { findPreferredEvents, setPreferredEvents } from './repository.ts'

interface Preferences {
  readonly watchEvents: readonly WatchEvent[]
}

export async function preferencesOf({ host, activity, actor }: Visit) {
  const mask = await findPreferredEvents(host.db, { trackerId: activity.id, userId: actor.id })
  return answer(200, { watchEvents: eventsOfMask(mask) })
}

/** One's own business, and no event. */
export function prefer(visit: Visit, { watchEvents }: Preferences) {
  const { host, activity, actor } = visit
  const mask = maskOfEvents(watchEvents)
  return host.change(visit, async (tx) => {
    await setPreferredEvents(tx, { trackerId: activity.id, userId: actor.id }, mask)
    return changed(answer(200, { watchEvents: eventsOfMask(mask) }))
  })
}
