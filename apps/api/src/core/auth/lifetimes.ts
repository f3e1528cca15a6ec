/** Two tabs that refresh at once present the same token: the slower one is not a thief. */
export const GRACE = 10_000

const DAY = 86_400_000

/** As the site's settings say: an end without use, and an end whatever happens (ASVS 7.3). */
export interface Lifetimes {
  readonly sessionIdleDays: number
  readonly sessionDays: number
}

/** When a session used now ends, unless it is used again. */
export function sessionEnd({ sessionIdleDays, sessionDays }: Lifetimes, startedAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + sessionIdleDays * DAY, startedAt.getTime() + sessionDays * DAY))
}
