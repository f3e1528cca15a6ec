import { changed } from '@guichet/plugin-kit/server'
import type { AuthDeps } from './deps.ts'
import { hashOf } from './secrets.ts'
import { endSession, findRefreshToken, type EndReason } from './session-repository.ts'

/** Ends a session, once: its access tokens die with it. */
export async function end(
  { host, siteId }: AuthDeps,
  { id, userId }: { id: string; userId: string },
  reason: EndReason,
): Promise<void> {
  await host.change({ actor: { id: userId, via: 'session' } }, async (tx) => {
    const ended = await endSession(tx, id, reason, host.now())
    const event = { type: 'core.session.ended', contextId: siteId, subjectId: id, cause: reason, changes: {} }
    return changed({ ok: true, value: null }, ...(ended ? [event] : []))
  })
}

/** Any token of a session ends it, a replaced one too: signing out must work for whoever can. */
export async function endByToken(auth: AuthDeps, token: string, reason: EndReason): Promise<void> {
  const kept = await findRefreshToken(auth.host.db, hashOf(token))
  if (kept !== null) await end(auth, kept.session, reason)
}
