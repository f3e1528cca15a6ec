import type { Call } from '@guichet/plugin-kit/server'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { isOwnOrigin } from './origin.ts'

export const REFRESH_COOKIE = '__Host-guichet'

/** The refresh token of a request and where its client keeps it. */
export interface Proof {
  readonly token: string
  readonly keep: 'cookie' | 'memory'
}

interface Asked {
  readonly body: { readonly refreshToken?: string | undefined }
  readonly request: Call['request']
}

/** A token in the body is its own proof; a cookie comes by itself, so it counts only for a page of ours. Null: neither. */
export function proofOf({ body, request }: Asked, publicUrl: string | null): Outcome<Proof | null> {
  if (body.refreshToken !== undefined) return { ok: true, value: { token: body.refreshToken, keep: 'memory' } }
  const token = request.cookie(REFRESH_COOKIE)
  if (token === null || token === '') return { ok: true, value: null }
  if (!isOwnOrigin(request.origin, { host: request.host, publicUrl })) return failure('auth.foreign_origin')
  return { ok: true, value: { token, keep: 'cookie' } }
}
