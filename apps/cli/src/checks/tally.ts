export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/**
 * What a test runner's report says, held against how the runner ended: an end in error without a failed test (a file that does not load, a
 * rejection nobody awaited) is one failure, and so is a run in which nothing passed. Null: there is no report.
 */
export function judge(report: Tally | null, code: number): Tally {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 }
  const sound = code === 0 && report.passed > 0
  return sound ? report : { ...report, failed: Math.max(1, report.failed) }
}

export function sum(tallies: readonly Tally[]): Tally {
  const total = (key: keyof Tally) => tallies.reduce((n, tally) => n + tally[key], 0)
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') }
}

/** The last line of `pnpm test`, and its exit code. */
export function verdict(tallies: readonly Tally[]): { line: string; code: number } {
  const { passed, failed, skipped } = sum(tallies)
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return { line, code: failed > 0 || passed === 0 ? 1 : 0 }
}
