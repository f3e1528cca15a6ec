import type { Changes, NewEvent } from '@guichet/plugin-kit/event'
import type { Caller } from '../caller.ts'
import type { Seen } from './repository.ts'

type What = 'created' | 'edited' | 'moved' | 'deleted'

/** An event of an article in the version that it has become. What it says is named in `changes`, not told. */
export function articleEvent({ activity }: Caller, { id, version }: Seen, what: What, changes: Changes): NewEvent {
  return {
    type: `faq.article.${what}`,
    contextId: activity.id,
    activityId: activity.id,
    subjectId: id,
    subjectVersion: version,
    changes,
  }
}
