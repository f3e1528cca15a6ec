import { SCOPE } from '../../claims.ts'
import type { ServiceCall } from '../call.ts'
import type { ServiceFailure, ServiceFailureCode } from '../failure.ts'
import type { ServiceTarget } from '../ports.ts'
import { withPath } from '../urls.ts'
import { scoreBody, scoreFault, type Score } from './score.ts'

const MEDIA_TYPE = 'application/vnd.ims.lis.v1.score+json'

/** What came of a score, as the queue that sends it needs to know (lti.md 1.13). */
export type ScoreOutcome =
  | { readonly outcome: 'recorded' }
  /** The platform has a newer one: nothing more is to be done with this. */
  | { readonly outcome: 'superseded' }
  /** For good: shown to the teacher, not sent again. `not_gradable`: this person gets no grades there. */
  | { readonly outcome: 'refused'; readonly code: ServiceFailureCode | 'not_gradable' | 'invalid_score' }
  /** Sent again with back-off, not before `afterSeconds` where the platform said so. */
  | { readonly outcome: 'later'; readonly code: ServiceFailureCode; readonly afterSeconds: number | null }

/** From a queue, never inside the request of a person. */
export async function postScore(
  call: ServiceCall,
  target: ServiceTarget,
  lineItemUrl: string,
  score: Score,
): Promise<ScoreOutcome> {
  if (scoreFault(score) !== null) return { outcome: 'refused', code: 'invalid_score' }
  const url = withPath(lineItemUrl, '/scores')
  const request = { method: 'POST', url, scope: SCOPE.score, contentType: MEDIA_TYPE, body: scoreBody(score) } as const
  const reply = await call(target, request)
  return reply.ok ? { outcome: 'recorded' } : outcomeOf(reply.error)
}

function outcomeOf({ code, retry, retryAfterSeconds, status }: ServiceFailure): ScoreOutcome {
  if (code === 'conflict') return { outcome: 'superseded' }
  if (retry) return { outcome: 'later', code, afterSeconds: retryAfterSeconds }
  // Moodle says 400 of them, Brightspace 422.
  return { outcome: 'refused', code: status === 400 || status === 422 ? 'not_gradable' : code }
}
