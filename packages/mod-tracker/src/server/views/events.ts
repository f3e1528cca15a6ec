import type { Changes, NewEvent } from '@guichet/plugin-kit/event'
import type { Caller } from '../caller.ts'
import type { SavedView } from './repository.ts'

/** What happened to a saved view, in the version that it has become. What somebody calls theirs and asks in it is not told. */
export function viewEvent(
  { activity }: Pick<Caller, 'activity'>,
  { id, version }: Pick<SavedView, 'id' | 'version'>,
  what: 'created' | 'edited' | 'deleted',
  changes: Changes,
): NewEvent {
  return {
    type: `tracker.view.${what}`,
    contextId: activity.id,
    activityId: activity.id,
    subjectId: id,
    subjectVersion: version,
    changes,
  }
}

const TEXTS = ['name', 'description', 'query', 'columns', 'grouping'] as const

/** Between two versions of a view: what was written is named, whether it is shared is told. */
export function changesOf(before: SavedView, after: SavedView): Changes {
  const differ = (field: (typeof TEXTS)[number]) => JSON.stringify(before[field]) !== JSON.stringify(after[field])
  const shared = [before.ownerId === null, after.ownerId === null] as const
  return {
    ...Object.fromEntries(TEXTS.filter(differ).map((field) => [field, null])),
    ...(shared[0] !== shared[1] && { shared }),
  }
}
