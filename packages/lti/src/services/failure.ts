import { err, type Result } from '../result.ts'
import type { Reply, UnsentReason } from '../send.ts'

/** Why a call to a platform came to nothing, and whether the same call may fare better later. */
const MAY_BE_TRIED_AGAIN = {
  /** The address is not of this platform: nothing was sent, no token least of all (lti.md, attack 9). */
  foreign_origin: false,
  /** The egress refused the address. */
  address_refused: false,
  /** The platform gives no such right to this tool. */
  scope_missing: false,
  token_refused: false,
  unauthorized: false,
  forbidden: false,
  not_found: false,
  conflict: false,
  not_accepted: false,
  redirected: false,
  too_large: false,
  /** Something else than a service answered, as a page of maintenance. */
  malformed: true,
  unavailable: true,
} as const satisfies Record<string, boolean>

export type ServiceFailureCode = keyof typeof MAY_BE_TRIED_AGAIN

export interface ServiceFailure {
  readonly code: ServiceFailureCode
  /** From a queue, with back-off; never while somebody waits. */
  readonly retry: boolean
  readonly status: number | null
  /** What the platform asked for. */
  readonly retryAfterSeconds: number | null
}

export type ServiceResult<T> = Result<T, ServiceFailure>

type Failed = { readonly ok: false; readonly error: ServiceFailure }

export const failed = (code: ServiceFailureCode, status: number | null = null): Failed =>
  err({ code, retry: MAY_BE_TRIED_AGAIN[code], status, retryAfterSeconds: null }) as Failed

const OF_STATUS: Readonly<Record<number, ServiceFailureCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  408: 'unavailable',
  409: 'conflict',
  410: 'not_found',
  425: 'unavailable',
  429: 'unavailable',
}

/** What a status outside of 2xx says. */
export function failedWith({ status, headers }: Reply, now: Date): Failed {
  const code = OF_STATUS[status] ?? (status >= 500 ? 'unavailable' : status < 400 ? 'redirected' : 'not_accepted')
  const { error } = failed(code, status)
  return { ok: false, error: { ...error, retryAfterSeconds: error.retry ? readRetryAfter(headers, now) : null } }
}

const OF_REASON = {
  refused: 'address_refused',
  unreachable: 'unavailable',
  timeout: 'unavailable',
  too_large: 'too_large',
} as const satisfies Record<UnsentReason, ServiceFailureCode>

export const failedBy = (reason: UnsentReason): Failed => failed(OF_REASON[reason])

const DAY = 86_400

/** `Retry-After` in seconds, at most a day; it may be a number or a date. */
function readRetryAfter(headers: Headers, now: Date): number | null {
  const value = headers.get('retry-after')?.trim() ?? ''
  const seconds = /^\d{1,9}$/.test(value) ? Number(value) : (Date.parse(value) - now.getTime()) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 0), DAY) : null
}
