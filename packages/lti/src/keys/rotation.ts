/** Longer than platforms keep our key set: nobody meets a signature by a key that they have not seen (lti.md 1.7). */
export const PUBLISHED_BEFORE_SIGNING_MS = 24 * 60 * 60 * 1000
/** What was signed just before the change can still be verified. */
export const PUBLISHED_AFTER_SIGNING_MS = 24 * 60 * 60 * 1000
export const SIGNING_PERIOD_MS = 90 * 24 * 60 * 60 * 1000

interface Dated {
  readonly kid: string
  readonly createdAt: Date
}

const age = (key: Dated, now: Date) => now.getTime() - key.createdAt.getTime()

const newestFirst = (a: Dated, b: Dated) => b.createdAt.getTime() - a.createdAt.getTime() || (a.kid < b.kid ? -1 : 1)

/** The newest that has been published for long enough; the oldest where none has, as after the first start. Null: there is no key. */
export function signingKey<K extends Dated>(keys: readonly K[], now: Date): K | null {
  const byAge = keys.toSorted(newestFirst)
  return byAge.find((key) => age(key, now) >= PUBLISHED_BEFORE_SIGNING_MS) ?? byAge.at(-1) ?? null
}

/** Whether the next key is to be made: early enough to be published for a while before it signs. */
export function isKeyDue(keys: readonly Dated[], now: Date): boolean {
  const newest = keys.toSorted(newestFirst)[0]
  return newest === undefined || age(newest, now) >= SIGNING_PERIOD_MS
}

/** Those that nobody needs any more: their successor has been signing for longer than what they signed lives. */
export function retiredKeys<K extends Dated>(keys: readonly K[], now: Date): readonly K[] {
  const byAge = keys.toSorted(newestFirst)
  const current = byAge.findIndex((key) => age(key, now) >= PUBLISHED_BEFORE_SIGNING_MS + PUBLISHED_AFTER_SIGNING_MS)
  return current === -1 ? [] : byAge.slice(current + 1)
}
