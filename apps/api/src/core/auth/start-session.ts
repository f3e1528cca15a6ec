import { changed } from '@guichet/plugin-kit/server'
import { manifest } from '../manifest.ts'
import type { AuthDeps } from './deps.ts'
import { sessionEnd } from './lifetimes.ts'
import { hashOf, newRefreshToken } from './secrets.ts'
import { createSession } from './session-repository.ts'

/** What an LMS launched: the place outside of which nothing exists for the session, and what was said of the launch. */
interface Launch {
  readonly withinId: string
  readonly launch: object
  /** It goes on from one that began then, and ends as that. */
  readonly began?: Date
}

/** Always a new session with a new id. */
export async function startSession(
  { host, siteId }: AuthDeps,
  userId: string,
  userAgent: string | null,
  launched: Launch | null = null,
) {
  const now = host.now()
  const createdAt = launched?.began ?? now
  const expiresAt = sessionEnd(await host.settings(manifest), { createdAt, withinId: launched?.withinId ?? null }, now)
  const session = { sessionId: host.newId(), userId, refreshToken: newRefreshToken(), expiresAt }
  return host.change({ actor: { id: userId, via: 'session' } }, async (tx) => {
    const { sessionId: id, refreshToken } = session
    const tokenHash = hashOf(refreshToken)
    await createSession(tx, { id, userId, userAgent, createdAt, expiresAt, tokenHash, launched })
    return changed(
      { ok: true, value: session },
      { type: 'core.session.started', contextId: siteId, subjectId: id, changes: {} },
    )
  })
}
