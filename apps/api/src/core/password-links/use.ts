import { failure } from '@guichet/plugin-kit/failure'
import { answer, changed } from '@guichet/plugin-kit/server'
import { displayName } from '../../host/display-name.ts'
import { checkNewPassword } from '../auth/password-rules.ts'
import { hashPassword } from '../auth/passwords.ts'
import { hashOf } from '../auth/secrets.ts'
import { endSessionsOf } from '../auth/session-repository.ts'
import type { CoreDeps } from '../deps.ts'
import { revokeTokensOf } from '../tokens/repository.ts'
import { setPasswordHash } from '../users/repository.ts'
import { findLink, takeLink } from './repository.ts'

/** Nobody can guess one: 256 random bits. So nothing is counted here. */
export async function lookAtLink({ host }: CoreDeps, token: string) {
  const link = await findLink(host.db, hashOf(token), host.now())
  if (link === null) return failure('auth.link_over')
  const { username, givenName, familyName } = link.user
  const name = displayName(givenName, familyName)
  return answer(200, { name, username, expiresAt: link.expiresAt.toISOString() })
}

/** As when a password is changed: whoever else is in the account is put out. */
export async function useLink({ host, siteId }: CoreDeps, { token, password }: { token: string; password: string }) {
  const hash = hashOf(token)
  const link = await findLink(host.db, hash, host.now())
  if (link === null) return failure('auth.link_over')
  const { user } = link
  const sound = await checkNewPassword(host, password, user)
  if (!sound.ok) return sound
  const passwordHash = await hashPassword(password)
  return host.change({ actor: { id: user.id, via: 'session' } }, async (tx) => {
    if (!(await takeLink(tx, hash))) return failure('auth.link_over')
    const now = host.now()
    await setPasswordHash(tx, user.id, passwordHash)
    await endSessionsOf(tx, user.id, 'password-changed', now)
    const revoked = await revokeTokensOf(tx, user.id, now)
    const told = { contextId: siteId, changes: {} }
    return changed(
      answer(204, null),
      { ...told, type: 'core.user.password_changed', subjectId: user.id, cause: 'by-link' },
      ...revoked.map((id) => ({ ...told, type: 'core.token.revoked', subjectId: id, cause: 'password-changed' })),
    )
  })
}
