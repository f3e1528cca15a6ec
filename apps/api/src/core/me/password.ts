import { failure } from '@guichet/plugin-kit/failure'
import type { Actor } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { sessionOf } from '../auth/authenticate.ts'
import type { AuthDeps } from '../auth/deps.ts'
import { checkNewPassword } from '../auth/password-rules.ts'
import { hashPassword, isPassword } from '../auth/passwords.ts'
import { endSessionsOf } from '../auth/session-repository.ts'
import { revokeTokensOf } from '../tokens/repository.ts'
import { findUser, setPasswordHash } from '../users/repository.ts'

interface Wanted {
  readonly current: string
  readonly new: string
  readonly keepTokens: boolean
}

/**
 * A new password is what someone whose account was broken into reaches for: whoever else is in it is put out at once, of sessions and
 * of personal tokens alike, unless its owner says that the tokens are theirs. The current one is asked as at the front door, with the
 * same limit.
 */
export async function changePassword(auth: AuthDeps, actor: Actor, ip: string, wanted: Wanted) {
  const { host, limiter, siteId } = auth
  const user = await findUser(host.db, actor.id)
  if (user === null) return failure('not_found')
  const retryAfter = limiter.take(user.username, ip)
  if (retryAfter > 0) return failure('rate.limited', { retryAfter })
  if (!(await isPassword(user.passwordHash, wanted.current))) return failure('auth.password_wrong')
  limiter.succeeded(user.username, ip)
  const sound = await checkNewPassword(host, wanted.new, user)
  if (!sound.ok) return sound
  const passwordHash = await hashPassword(wanted.new)
  return host.change({ actor }, async (tx) => {
    const now = host.now()
    await setPasswordHash(tx, user.id, passwordHash)
    await endSessionsOf(tx, user.id, 'password-changed', now, sessionOf(actor))
    const revoked = wanted.keepTokens ? [] : await revokeTokensOf(tx, user.id, now)
    const told = { contextId: siteId, changes: {} }
    return changed(
      answer(204, null),
      { ...told, type: 'core.user.password_changed', subjectId: user.id },
      ...revoked.map((id) => ({ ...told, type: 'core.token.revoked', subjectId: id, cause: 'password-changed' })),
    )
  })
}
