/** Times of a session, in milliseconds (ASVS 7.3: an end without use, and an end whatever happens). */
const IDLE = 7 * 86_400_000
const ABSOLUTE = 30 * 86_400_000

/** Two tabs that refresh at once present the same token: the slower one is not a thief. */
export const GRACE = 10_000

/** When a session used now ends, unless it is used again. */
export function sessionEnd(startedAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + IDLE, startedAt.getTime() + ABSOLUTE))
}
