import type { ServiceCall } from '@guichet/lti/services/call'
import type { ServiceTarget } from '@guichet/lti/services/ports'
import { postScore, type ScoreOutcome } from '@guichet/lti/services/grades/post-score'
import { scoreTimestamp } from '@guichet/lti/services/grades/score'
import type { DueScore } from './outbox.ts'
import type { Fault } from './faults.ts'
import type { ToSend } from './to-send.ts'

/** What came of looking at a score that was due. */
export interface Looked {
  readonly userId: string
  /** The one that was looked at. */
  readonly revision: number
  readonly outcome: 'sent' | 'unchanged' | 'later' | 'refused'
  readonly fault: Fault | null
  /** Seconds that the LMS asks for before it is asked again. */
  readonly afterSeconds: number | null
  /** Of what was sent. */
  readonly sent: (ToSend & { readonly to: string }) | null
  /** Used up, whatever came of it. */
  readonly timestamp: string | null
}

export const unchanged = ({ userId, revision }: DueScore): Looked => ({
  userId,
  revision,
  outcome: 'unchanged',
  fault: null,
  afterSeconds: null,
  sent: null,
  timestamp: null,
})

/** Nothing was asked for it: what stands in the way stands in everybody's. */
export const inVain = (
  due: DueScore,
  why: { readonly fault: Fault; readonly retry: boolean; readonly afterSeconds: number | null },
): Looked => ({
  ...unchanged(due),
  outcome: why.retry ? 'later' : 'refused',
  fault: why.fault,
  afterSeconds: why.afterSeconds,
})

interface Posting {
  readonly call: ServiceCall
  readonly target: ServiceTarget
  readonly columnUrl: string
  readonly now: () => Date
}

/** As far ahead as clocks may differ (lti.md 1.6): tried once where the LMS says that it has a newer score. */
const AHEAD = 60_000

/** One score, to the LMS (lti.md 1.13). */
export async function sendScore(
  { call, target, columnUrl, now }: Posting,
  due: DueScore,
  wanted: ToSend,
): Promise<Looked> {
  const post = (userId: string, timestamp: string) =>
    postScore(call, target, columnUrl, {
      userId,
      timestamp,
      activityProgress: 'InProgress',
      gradingProgress: 'FullyGraded',
      given: { scoreGiven: wanted.score, scoreMaximum: wanted.maximum },
      ...(wanted.comment !== null && { comment: wanted.comment }),
    })
  if (due.subject === null) return inVain(due, { fault: 'not_gradable', retry: false, afterSeconds: null })
  let timestamp = scoreTimestamp(now(), due.timestamp?.toISOString() ?? null)
  let outcome = await post(due.subject, timestamp)
  if (outcome.outcome === 'superseded') {
    timestamp = scoreTimestamp(new Date(now().getTime() + AHEAD), timestamp)
    outcome = await post(due.subject, timestamp)
  }
  return lookedAt(due, { outcome, timestamp, sent: { ...wanted, to: columnUrl } })
}

interface Posted {
  readonly outcome: ScoreOutcome
  readonly timestamp: string
  readonly sent: NonNullable<Looked['sent']>
}

function lookedAt(due: DueScore, { outcome, timestamp, sent }: Posted): Looked {
  const looked = { ...unchanged(due), timestamp }
  switch (outcome.outcome) {
    case 'recorded':
      return { ...looked, outcome: 'sent', sent }
    case 'superseded':
      return { ...looked, outcome: 'refused', fault: 'conflict' }
    case 'refused':
      return { ...looked, outcome: 'refused', fault: outcome.code }
    case 'later':
      return { ...looked, outcome: 'later', fault: outcome.code, afterSeconds: outcome.afterSeconds }
  }
}
