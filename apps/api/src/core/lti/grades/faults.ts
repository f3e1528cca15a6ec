import type { ServiceFailureCode } from '@guichet/lti/services/failure'

const OF_SERVICES = [
  'foreign_origin',
  'address_refused',
  'scope_missing',
  'token_refused',
  'unauthorized',
  'forbidden',
  'not_found',
  'conflict',
  'not_accepted',
  'redirected',
  'too_large',
  'malformed',
  'unavailable',
] as const satisfies readonly ServiceFailureCode[]

/**
 * Why a score did not arrive. Besides what services say: `not_gradable` this person gets no grades there; `invalid_score` the LMS takes no
 * such number; `no_scores` the LMS does not let us send any; `no_column` it has none for this link, and lets us make none.
 */
export const FAULTS = [...OF_SERVICES, 'not_gradable', 'invalid_score', 'no_scores', 'no_column'] as const

export type Fault = (typeof FAULTS)[number]
