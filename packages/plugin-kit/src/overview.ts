import type { LoggedEvent } from './event.ts'
import type { LiveReader } from './server.ts'

/** Something that waits for somebody in one activity; `payload` is for the slot `overview.waiting`. */
export interface WaitingItem {
  readonly activityId: string
  /** What it is: unique in its activity. */
  readonly subjectId: string
  /** Since when: the newest come first. */
  readonly at: Date
  readonly payload: unknown
}

/**
 * What a plugin tells somebody of its activities on the home and course pages. Each is asked once for all the activities of a page, at most
 * a hundred, with the person's rights in each, and should cost one query, bounded in what it reads. Payloads are plain JSON, which leaves as
 * it is, to the plugin's own slots; so what the person may not read must not be in them.
 */
export interface Overview {
  /** In a few figures what is there: activity id → payload for the slot `activity.summary`. */
  summaries(readers: readonly LiveReader[]): Promise<ReadonlyMap<string, unknown>>
  /** At most `limit`, the newest first. */
  waiting(readers: readonly LiveReader[], limit: number): Promise<readonly WaitingItem[]>
  /** Of events of these activities, none of them imported, those that the person may hear of: event id → payload for `overview.event`. */
  recent(readers: readonly LiveReader[], events: readonly LoggedEvent[]): Promise<ReadonlyMap<string, unknown>>
}
