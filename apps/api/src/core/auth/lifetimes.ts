/** Two tabs that refresh at once present the same token: the slower one is not a thief. */
export const GRACE = 10_000

const DAY = 86_400_000

/** As the site's settings say: an end without use, and an end whatever happens (ASVS 7.3). */
export interface Lifetimes {
  readonly sessionIdleDays: number
  readonly sessionDays: number
}

/** From one launch to the next, or from one proof of a page that embeds us: a school day. */
const LAUNCHED = DAY / 3

interface Begun {
  readonly createdAt: Date
  /** Null: the person signed in themselves. */
  readonly withinId: string | null
  /** When it was last proven again who is there, where something does that. */
  readonly renewedAt?: Date | null
}

/** When a session used now ends, unless it is used again. One that an LMS launched goes by the LMS, which launches the next. */
export function sessionEnd(
  { sessionIdleDays, sessionDays }: Lifetimes,
  { createdAt, withinId, renewedAt = null }: Begun,
  now: Date,
): Date {
  const begun = createdAt.getTime()
  const ends = [now.getTime() + sessionIdleDays * DAY, begun + sessionDays * DAY]
  return new Date(Math.min(...ends, ...(withinId === null ? [] : [(renewedAt ?? createdAt).getTime() + LAUNCHED])))
}
