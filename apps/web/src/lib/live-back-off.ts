const SHORTEST_MS = 1_000
const LONGEST_MS = 30_000

/**
 * How long to wait before the stream is opened again: what the server advised after an end that it meant; after failures longer and
 * longer, at random, so that a school's screens do not come back all at once.
 */
export function createBackOff(random: () => number) {
  let failures = 0
  let advice = SHORTEST_MS
  return {
    /** It does what it should. */
    worked: () => void (failures = 0),
    advised: (ms: number) => void (advice = Math.min(Math.max(ms, 100), LONGEST_MS)),
    /** The server ended it. One that does so before it said anything is failing. */
    ended(): number {
      return failures++ === 0 ? advice : spread(failures)
    },
    failed: (): number => spread(failures++),
  }

  function spread(after: number): number {
    const most = Math.min(LONGEST_MS, 2 * SHORTEST_MS * 2 ** after)
    return SHORTEST_MS + random() * (most - SHORTEST_MS)
  }
}
