import { answer } from '@guichet/plugin-kit/server'
import { ACCESS_TOKEN_LIFE } from '../../host/access/access-tokens.ts'
import type { AuthDeps } from './deps.ts'
import { REFRESH_COOKIE, type Proof } from './proof.ts'

interface Issued {
  readonly sessionId: string
  readonly userId: string
  /** Null: the client keeps the one that it has. */
  readonly refreshToken: string | null
  readonly keep: Proof['keep']
  readonly expiresAt: Date
}

/** An answer with tokens: the refresh token where its client keeps it, never in both places. */
export function issue<B extends object>(auth: AuthDeps, issued: Issued, more: B) {
  const { sessionId, userId, refreshToken, keep, expiresAt } = issued
  const maxAge = Math.ceil((expiresAt.getTime() - auth.host.now().getTime()) / 1000)
  const body = {
    accessToken: auth.accessTokens.sign({ sid: sessionId, sub: userId }),
    expiresIn: ACCESS_TOKEN_LIFE,
    ...(keep === 'memory' && refreshToken !== null && { refreshToken }),
    ...more,
  }
  return answer(
    200,
    body,
    keep === 'cookie' && refreshToken !== null ? { cookie: { name: REFRESH_COOKIE, value: refreshToken, maxAge } } : {},
  )
}
