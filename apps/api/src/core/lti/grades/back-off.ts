const FIRST = 60_000
const LONGEST = 6 * 3_600_000

/** How long nobody asks again after so many attempts in vain: a minute, then twice as long each time, six hours at most; longer only if the LMS says so. */
export function backOff(attempts: number, afterSeconds: number | null): number {
  const own = Math.min(FIRST * 2 ** Math.min(attempts, 20), LONGEST)
  return Math.max(own, (afterSeconds ?? 0) * 1_000)
}
