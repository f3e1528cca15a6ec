import type { Place } from '../roles/ranks.ts'

/** Where roles are given: the site, a category, a course or an activity. */
export interface Spot {
  readonly place: Place
  readonly id: string
  /** Context ids from the site down to it. */
  readonly path: readonly string[]
  /** The category within which people are found; null: everybody is. */
  readonly within: string | null
}
