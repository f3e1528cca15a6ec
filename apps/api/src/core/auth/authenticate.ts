import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Actor } from '@guichet/plugin-kit/host'
import type { Db } from '@guichet/db/connect'
import type { AccessTokens } from '../../host/access/access-tokens.ts'
import type { Authenticated } from '../../host/access/identify.ts'
import { findLiveSession, findLiveToken, markTokenUsed } from './bearer-repository.ts'
import { API_TOKEN_PREFIX, hashOf } from './secrets.ts'

/** The actor of a session, with the session: the core ends the others when a password changes. Plugins do not see it. */
interface SessionActor extends Actor {
  readonly sessionId: string
}

interface Deps {
  readonly db: Db
  readonly accessTokens: AccessTokens
  readonly now: () => Date
}

/**
 * Who a bearer token is. Asked at every request of the database, in one query: a session that ended, a token revoked or a person
 * suspended a moment ago is refused.
 */
export async function authenticate(deps: Deps, bearer: string): Promise<Outcome<Authenticated>> {
  return bearer.startsWith(API_TOKEN_PREFIX) ? byApiToken(deps, bearer) : bySession(deps, bearer)
}

export function sessionOf(actor: Actor): string | null {
  return (actor as Partial<SessionActor>).sessionId ?? null
}

async function bySession({ db, accessTokens, now }: Deps, bearer: string): Promise<Outcome<Authenticated>> {
  const claims = accessTokens.verify(bearer)
  if (claims === 'expired') return failure('auth.expired')
  if (claims === 'invalid') return failure('auth.required')
  const live = await findLiveSession(db, claims, now())
  if (live === null) return failure('auth.expired')
  const actor: SessionActor = {
    id: claims.sub,
    via: 'session',
    sessionId: claims.sid,
    ...(live.within !== null && { within: live.within }),
  }
  const credential = { kind: 'session', id: claims.sid } as const
  return { ok: true, value: { actor, credential, scope: 'session', rightsVersion: live.rightsVersion } }
}

/** To the minute is enough to find a token that nobody uses, and costs no write per request. */
const USE_PRECISION = 60_000

async function byApiToken({ db, now }: Deps, bearer: string): Promise<Outcome<Authenticated>> {
  const at = now()
  const token = await findLiveToken(db, hashOf(bearer), at)
  if (token === null) return failure('auth.required')
  const stale = new Date(at.getTime() - USE_PRECISION)
  if (token.lastUsedAt === null || token.lastUsedAt < stale) await markTokenUsed(db, token.id, { at, stale })
  const { id, userId, scope, rightsVersion } = token
  const credential = { kind: 'token', id } as const
  return { ok: true, value: { actor: { id: userId, via: 'token' }, credential, scope, rightsVersion } }
}
