import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { outranks } from '../assignments/rank.ts'
import { hashOf, newRefreshToken } from '../auth/secrets.ts'
import { endSessionsOf } from '../auth/session-repository.ts'
import type { CoreDeps } from '../deps.ts'
import { findUser, setPasswordHash } from '../users/repository.ts'
import { replaceLinks } from './repository.ts'

/** Long enough to hand it over on paper before a week-end. */
const LIFE = 7 * 86_400_000

export async function giveLink(
  { host, siteId }: CoreDeps,
  { actor }: Cause,
  { userId, forget }: { userId: string; forget: boolean },
) {
  const token = newRefreshToken()
  // Without an idempotency record, which would keep the token.
  return host.change({ actor }, async (tx) => {
    const user = await findUser(tx, userId)
    if (user === null) return failure('not_found')
    if (await outranks(tx, { userId, actorId: actor.id, siteId })) return failure('core.role.above_yours')
    const createdAt = host.now()
    const expiresAt = new Date(createdAt.getTime() + LIFE)
    await replaceLinks(tx, { hash: hashOf(token), userId, createdAt, expiresAt })
    if (forget) {
      await setPasswordHash(tx, userId, null)
      await endSessionsOf(tx, userId, 'password-changed', createdAt)
    }
    const event = {
      type: 'core.user.password_link_given',
      contextId: siteId,
      subjectId: userId,
      changes: { ...(forget && { password: null }) },
    }
    return changed(answer(201, { token, expiresAt: expiresAt.toISOString() }), event)
  })
}
