import type { Sending } from './use-grades.ts'

type Fault = NonNullable<Sending['fault']>

/** What each fault is called: several mean the same to who teaches. */
export const FAULT_WORDS = {
  not_gradable: 'not_gradable',
  no_scores: 'no_right',
  scope_missing: 'no_right',
  forbidden: 'no_right',
  no_column: 'no_column',
  not_found: 'gone',
  conflict: 'newer',
  token_refused: 'unrecognised',
  unauthorized: 'unrecognised',
  not_accepted: 'not_accepted',
  invalid_score: 'not_accepted',
  foreign_origin: 'address',
  address_refused: 'address',
  redirected: 'address',
  unavailable: 'unavailable',
  too_large: 'malformed',
  malformed: 'malformed',
} as const satisfies Record<Fault, string>
