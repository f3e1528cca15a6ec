import type { PositionedEvent } from '@guichet/plugin-kit/event'
import type { Actor, Host } from '@guichet/plugin-kit/host'
import type { Live } from '@guichet/plugin-kit/server'
import type { ContextRef, Directory } from '../access/directory.ts'
import { seesActivity, type Guard } from '../access/guard.ts'

/** Events of one activity, in their order, with who says what of them leaves. */
export interface ActivityEvents {
  readonly place: ContextRef
  readonly live: Live
  readonly events: readonly PositionedEvent[]
}

/** What of a stretch of the log can leave at all: events of activities, told by their own plugin. One array for everybody. */
export async function byActivity(
  { plugins }: Guard,
  directory: Directory,
  events: readonly PositionedEvent[],
): Promise<readonly ActivityEvents[]> {
  const groups = Map.groupBy(events, (event) => event.activityId)
  const found = await Promise.all(
    [...groups].map(async ([activityId, all]): Promise<ActivityEvents[]> => {
      const place = activityId === null ? null : await directory.context(activityId)
      const half = plugins.get(place?.activity?.component ?? '')?.half
      if (place === null || half?.live === undefined) return []
      const own = all.filter(({ type }) => half.manifest.events.includes(type))
      return own.length === 0 ? [] : [{ place, live: half.live, events: own }]
    }),
  )
  return found.flat()
}

/** What one person may see of them, with the rights of the directory: event id → payload. */
export async function visibleTo(
  { guard, host }: { readonly guard: Guard; readonly host: Host },
  directory: Directory,
  actor: Pick<Actor, 'id' | 'within'>,
  activities: readonly ActivityEvents[],
): Promise<ReadonlyMap<string, unknown>> {
  const visible = new Map<string, unknown>()
  for (const { place, live, events } of activities) {
    const seeing = await seesActivity(guard, directory, actor, place)
    if (seeing === null || place.activity === null) continue
    const seen = await live({ actorId: actor.id, activity: place.activity, ...seeing, host }, events)
    for (const [id, payload] of seen) visible.set(id, payload)
  }
  return visible
}
