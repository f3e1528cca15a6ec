import type { Tx } from '@guichet/db/connect'
import type { LoggedEvent } from './event.ts'

/** By kind; what is left out is none. */
export type Counts = Readonly<Record<string, number>>

/** Nobody is counted beyond it: whoever makes points of counts caps them long before. */
export const COUNTED_MAX = 1_000

/**
 * What a plugin tells of people's part in one of its activities, in numbers. The host makes grades of them where an LMS asks for some; the plugin
 * knows nothing of that. What the kinds are called, its `src/lang/participation/{en,fr}.ts` say as `participation.<component>.<kind>`: found where
 * grades are made, and loaded nowhere else.
 *
 * A count leaves for the LMS, where its owner and their teachers read it. So it tells of nothing that its owner may not read (an internal
 * note, a draft that somebody else hides), and not of what is out of sight (deleted, merged into another's). It counts what people did
 * themselves: not what an import brought in their name, nor what somebody else made of their words. Who is a learner, and who is an LMS's
 * test user, the host knows and leaves out itself.
 */
export interface Participation {
  /** In the order in which they are shown; names that settings are stored under: never changed. */
  readonly kinds: readonly string[]
  /** Of at most 500 people: who is not in the answer did nothing. One query, by index, and no more than COUNTED_MAX of each kind is looked at. */
  count(db: Tx, activityId: string, people: readonly string[]): Promise<ReadonlyMap<string, Counts>>
  /**
   * Whose counts these events of one activity, at most a hundred, may have changed; in one query. Naming somebody too many costs a look
   * at them, naming too few leaves an old grade.
   */
  concerned(db: Tx, activityId: string, events: readonly LoggedEvent[]): Promise<readonly string[]>
}
