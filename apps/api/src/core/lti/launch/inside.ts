import { ACTIVITY_PARAMETER } from './link.ts'

/** Under which name our own links carry what inside of an activity they lead to, by its place below that: it outlives any address of ours. */
export const PATH_PARAMETER = 'path'

/** A screen of an activity, as they are named: nothing that leads elsewhere. */
export const INSIDE = /^[\w-]{1,60}(?:\/[\w-]{1,60}){0,4}$/

/**
 * Where in the activity that it opens a link leads; null: to its first screen. Whoever looks after the course can change it: it gives no right, and is of no
 * use for another activity than the one that it was made for.
 */
export function insideOf(custom: Readonly<Record<string, string>>, activityId: string | null): string | null {
  const path = custom[PATH_PARAMETER] ?? ''
  return activityId !== null && custom[ACTIVITY_PARAMETER] === activityId && INSIDE.test(path) ? path : null
}
