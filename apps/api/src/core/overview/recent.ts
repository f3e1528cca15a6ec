import { encodeCursor } from '@guichet/plugin-kit/cursor'
import type { LoggedEvent } from '@guichet/plugin-kit/event'
import { idCursor, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer } from '@guichet/plugin-kit/server'
import { eventsById } from '../../host/log/event-log.ts'
import type { ActivityRow } from '../activities/repository.ts'
import { seenActivities } from '../activities/service.ts'
import type { CoreDeps } from '../deps.ts'
import { askEach } from './ask.ts'
import { presentRecent } from './present.ts'
import { tellersFor } from './readers.ts'
import { recentEventIds } from './repository.ts'

/** Who sees more than these, sees nearly everything: the log is walked as it is, and what they see of it asked afterwards. */
const MOST_ACTIVITIES = 100
/** Events looked at in one go, and goes: somebody who may read little of what happens gets a short page, and can ask on. */
const STRETCH = 50
const MOST_STRETCHES = 6

interface Asked extends PageQuery {
  readonly course?: string | undefined
}

/** The last things that somebody may hear of; who may hear of what is decided event by event, by the plugin that it belongs to. */
export async function viewRecent(deps: CoreDeps, userId: string, { course, cursor, limit }: Asked) {
  const from = readCursor(cursor, idCursor)
  if (!from.ok) return from
  const seen = await seenActivities(deps, userId, { courseId: course, take: MOST_ACTIVITIES + 1 })
  const within = seen.length > MOST_ACTIVITIES && course === undefined ? null : seen
  const items: ReturnType<typeof presentRecent>[] = []
  let before = from.value?.[0] ?? null
  for (let stretch = 0; stretch < MOST_STRETCHES && items.length <= limit; stretch++) {
    const activities = within === null ? null : within.map(({ id }) => id)
    const ids = await recentEventIds(deps.host.db, { activities, before, take: STRETCH })
    const events = await eventsById(deps.host.db, ids)
    items.push(...(await told(deps, userId, events, within)))
    before = ids.length < STRETCH ? null : (ids.at(-1) ?? null)
    if (before === null) break
  }
  const page = items.slice(0, limit)
  const last = items.length > limit ? (page.at(-1)?.id ?? null) : before
  const next = last === null ? null : encodeCursor([last])
  return answer(200, { items: page, next }, { next })
}

/** Those of a stretch that the person may hear of, in its order. */
async function told(
  deps: CoreDeps,
  userId: string,
  events: readonly LoggedEvent[],
  within: readonly ActivityRow[] | null,
) {
  const ids = [...new Set(events.flatMap(({ activityId }) => activityId ?? []))]
  const places = within ?? (await seenActivities(deps, userId, { ids, take: ids.length }))
  const placeOf = new Map(places.filter(({ id }) => ids.includes(id)).map((place) => [place.id, place]))
  const tellers = await tellersFor(deps, userId, [...placeOf.values()])
  const { told: payloads } = await askEach(deps, tellers, ({ overview, readers, events: types }) => {
    const theirs = new Set(readers.map(({ activity }) => activity.id))
    const own = events.filter(({ type, activityId }) => types.has(type) && theirs.has(activityId ?? ''))
    return overview.recent(readers, own)
  })
  const payloadOf = new Map(payloads.flatMap((each) => [...each]))
  return events.flatMap((event) => {
    const place = placeOf.get(event.activityId ?? '')
    return place === undefined || !payloadOf.has(event.id) ? [] : [presentRecent(event, place, payloadOf.get(event.id))]
  })
}
