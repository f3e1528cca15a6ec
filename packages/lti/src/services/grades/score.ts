/** What is said of one person's work at one line item (lti.md 1.13). */
export interface Score {
  readonly userId: string
  /** From `scoreTimestamp`: it must grow for each person and item. */
  readonly timestamp: string
  readonly activityProgress: 'Initialized' | 'Started' | 'InProgress' | 'Submitted' | 'Completed'
  readonly gradingProgress: 'FullyGraded' | 'Pending' | 'PendingManual' | 'Failed' | 'NotReady'
  /** Both or neither, for `scoreGiven` means nothing without `scoreMaximum`. */
  readonly given?: { readonly scoreGiven: number; readonly scoreMaximum: number }
  readonly comment?: string
  readonly scoringUserId?: string
  readonly submission?: { readonly startedAt?: string; readonly submittedAt?: string }
}

/** A time that a platform takes for newer than the last one it was sent, with milliseconds and a zone, even if clocks went back. */
export function scoreTimestamp(now: Date, last: string | null): string {
  const before = last === null ? Number.NaN : Date.parse(last)
  return new Date(Number.isNaN(before) ? now.getTime() : Math.max(now.getTime(), before + 1)).toISOString()
}

export function scoreBody({ given, ...said }: Score): object {
  return { ...said, ...given }
}

/** Null: it can be sent. */
export function scoreFault({ given, timestamp, userId }: Score): 'score' | 'timestamp' | 'user' | null {
  if (userId === '') return 'user'
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,}(?:Z|[+-]\d\d:\d\d)$/.test(timestamp)) return 'timestamp'
  if (given === undefined) return null
  const { scoreGiven, scoreMaximum } = given
  const sound = Number.isFinite(scoreGiven) && scoreGiven >= 0 && Number.isFinite(scoreMaximum) && scoreMaximum > 0
  return sound ? null : 'score'
}
