import type { Result } from '@guichet/domain/result'

/** Why one field of a request was refused. `path` as in the body: `['states', 2]`. */
export interface FieldFailure {
  readonly in: 'body' | 'query' | 'params' | 'headers'
  readonly path: readonly (string | number)[]
  readonly code: string
  readonly params?: Readonly<Record<string, unknown>>
}

/**
 * An expected failure: a stable code and the facts a client needs to say it in its reader's language. It becomes problem+json in one
 * place (apps/api/src/host/failures/problem.ts); the status belongs to the code, not to who raises it.
 */
export interface Failure {
  readonly code: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly fields?: readonly FieldFailure[]
  /** 412 only: the representation as it is now, for the client to merge with. */
  readonly current?: unknown
}

export type Outcome<T> = Result<T, Failure>

export const failure = (
  code: string,
  params?: Readonly<Record<string, unknown>>,
): { readonly ok: false; readonly error: Failure } => ({
  ok: false,
  error: params === undefined ? { code } : { code, params },
})

/** Codes that any operation may answer, whoever owns it. */
export const HOST_ERRORS = {
  'request.invalid': 400,
  'request.malformed': 400,
  'request.unsupported_media_type': 415,
  'request.too_large': 413,
  'request.method_not_allowed': 405,
  'auth.required': 401,
  'auth.expired': 401,
  'access.denied': 403,
  'access.token_scope': 403,
  'access.launch_scope': 403,
  not_found: 404,
  'version.required': 428,
  'version.mismatch': 412,
  'idempotency.in_progress': 409,
  'idempotency.key_reused': 422,
  'rate.limited': 429,
  'server.unavailable': 503,
  internal: 500,
} as const satisfies Record<string, number>

export type HostErrorCode = keyof typeof HOST_ERRORS
