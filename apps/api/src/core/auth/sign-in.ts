import { failure } from '@guichet/plugin-kit/failure'
import type { Call } from '@guichet/plugin-kit/server'
import { findByUsername } from '../users/repository.ts'
import type { AuthDeps } from './deps.ts'
import { endByToken } from './end.ts'
import { issue } from './issue.ts'
import { isPassword } from './passwords.ts'
import { presentMe } from './present.ts'
import { REFRESH_COOKIE, type Proof } from './proof.ts'
import { startSession } from './start-session.ts'

interface Attempt {
  readonly username: string
  readonly password: string
  readonly keep: Proof['keep']
}

/** Somebody unknown, without a password, suspended, or whose password is another: one answer, after the same work. */
export async function signIn(
  auth: AuthDeps,
  { username, password, keep }: Attempt,
  { ip, cookie, userAgent }: Call['request'],
) {
  const account = username.trim().normalize('NFC').toLowerCase()
  const retryAfter = auth.limiter.take(account, ip)
  if (retryAfter > 0) return failure('rate.limited', { retryAfter })
  const user = await findByUsername(auth.host.db, account)
  const right = await isPassword(user?.passwordHash ?? null, password)
  if (user === null || !right || user.suspendedAt !== null) return failure('auth.failed')
  auth.limiter.succeeded(account, ip)
  const earlier = cookie(REFRESH_COOKIE)
  if (keep === 'cookie' && earlier !== null) await endByToken(auth, earlier, 'signed-in-again')
  const session = await startSession(auth, user.id, userAgent)
  return session.ok ? issue(auth, { ...session.value, keep }, { user: presentMe(user) }) : session
}
