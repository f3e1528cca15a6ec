import { failure } from '@guichet/plugin-kit/failure'
import { changed } from '@guichet/plugin-kit/server'
import { manifest } from '../manifest.ts'
import type { AuthDeps } from './deps.ts'
import { end } from './end.ts'
import { issue } from './issue.ts'
import { judge, type KeptRefreshToken } from './judge.ts'
import { sessionEnd } from './lifetimes.ts'
import { presentMe } from './present.ts'
import type { Proof } from './proof.ts'
import { hashOf, successorOf } from './secrets.ts'
import { findRefreshToken, replaceRefreshToken } from './session-repository.ts'

/**
 * A new access token for a refresh token, which is replaced. A token's successor follows from it by a key of ours: within the grace,
 * a second tab or a client whose answer was lost gets the session's one current token again, never a second one beside it.
 */
export async function refresh(auth: AuthDeps, { token, keep }: Proof) {
  const kept = await findRefreshToken(auth.host.db, hashOf(token))
  if (kept === null) return failure('auth.session_ended')
  const { session } = kept
  switch (judge(kept, auth.host.now())) {
    case 'over':
      return failure('auth.session_ended')
    case 'reused':
      await end(auth, session, 'token-reused')
      return failure('auth.session_ended')
    case 'current': {
      const next = await replace(auth, token, session)
      return next === null ? again(auth, { token, keep }, session) : issueFor(auth, session, { ...next, keep })
    }
    case 'just-replaced':
      return again(auth, { token, keep }, session)
  }
}

type Session = KeptRefreshToken['session']

/** Null when another request was faster. */
async function replace({ host, refreshKey }: AuthDeps, token: string, session: Session) {
  const at = host.now()
  const refreshToken = successorOf(token, refreshKey)
  const expiresAt = sessionEnd(await host.settings(manifest), session, at)
  const replacement = { sessionId: session.id, hash: hashOf(token), nextHash: hashOf(refreshToken), at, expiresAt }
  const replaced = await host.change({ actor: { id: session.userId, via: 'session' } }, async (tx) =>
    changed({ ok: true, value: await replaceRefreshToken(tx, replacement) }),
  )
  return replaced.ok && replaced.value ? { refreshToken, expiresAt } : null
}

async function again(auth: AuthDeps, { token, keep }: Proof, session: Session) {
  const refreshToken = await currentAfter(auth, token)
  return issueFor(auth, session, { refreshToken, expiresAt: session.expiresAt, keep })
}

/** More refreshes than the grace has room for, for a client that behaves. */
const MOST_STEPS = 20

/** The session's current token, found from one that was just replaced. Null when the key changed in between: then the access token has to do. */
async function currentAfter({ host, refreshKey }: AuthDeps, token: string): Promise<string | null> {
  let next = successorOf(token, refreshKey)
  for (let step = 0; step < MOST_STEPS; step++) {
    const kept = await findRefreshToken(host.db, hashOf(next))
    if (kept === null) return null
    if (kept.replacedAt === null) return next
    next = successorOf(next, refreshKey)
  }
  return null
}

function issueFor(
  auth: AuthDeps,
  { id, userId, user }: Session,
  next: { refreshToken: string | null; expiresAt: Date; keep: Proof['keep'] },
) {
  return issue(auth, { sessionId: id, userId, ...next }, { user: presentMe(user) })
}
