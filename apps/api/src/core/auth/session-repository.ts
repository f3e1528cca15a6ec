import type { Db, Tx } from '@guichet/db/connect'
import type { KeptRefreshToken } from './judge.ts'

const whole = { session: { include: { user: true } } } as const

export function findRefreshToken(db: Db, hash: Uint8Array<ArrayBuffer>): Promise<KeptRefreshToken | null> {
  return db.refreshToken.findUnique({ where: { hash }, include: whole })
}

interface NewSession {
  readonly id: string
  readonly userId: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly userAgent: string | null
  readonly tokenHash: Uint8Array<ArrayBuffer>
  readonly launched: { readonly withinId: string; readonly launch: object } | null
}

/** Of a browser's name for itself, which anybody can make as long as they like. */
const MOST_AGENT = 300

export async function createSession(
  tx: Tx,
  { id, userId, createdAt, expiresAt, userAgent, tokenHash, launched }: NewSession,
): Promise<void> {
  const shortAgent = userAgent?.slice(0, MOST_AGENT).toWellFormed() ?? null
  const launch = launched === null ? null : JSON.stringify(launched.launch)
  // In one statement: whoever comes in waits for it.
  await tx.$executeRaw`
    WITH session AS (
      INSERT INTO core_session (id, user_id, created_at, expires_at, user_agent, within_id, launch)
      VALUES (${id}::uuid, ${userId}::uuid, ${createdAt}::timestamptz, ${expiresAt}::timestamptz, ${shortAgent},
        ${launched?.withinId ?? null}::uuid, ${launch}::jsonb)
      RETURNING id
    ), seen AS (UPDATE core_user SET last_sign_in_at = ${createdAt}::timestamptz WHERE id = ${userId}::uuid)
    INSERT INTO core_refresh_token (hash, session_id, created_at)
    SELECT ${tokenHash}, id, ${createdAt}::timestamptz FROM session`
}

interface Replacement {
  readonly sessionId: string
  readonly hash: Uint8Array<ArrayBuffer>
  readonly nextHash: Uint8Array<ArrayBuffer>
  readonly at: Date
  readonly expiresAt: Date
}

/** Of simultaneous requests with one token, one replaces it; false for the others. */
export async function replaceRefreshToken(
  tx: Tx,
  { sessionId, hash, nextHash, at, expiresAt }: Replacement,
): Promise<boolean> {
  const { count } = await tx.refreshToken.updateMany({ where: { hash, replacedAt: null }, data: { replacedAt: at } })
  if (count === 0) return false
  await tx.refreshToken.create({ data: { hash: nextHash, sessionId, createdAt: at } })
  await tx.session.update({ where: { id: sessionId }, data: { expiresAt } })
  return true
}

export type EndReason =
  | 'signed-out'
  | 'signed-in-again'
  | 'token-reused'
  | 'suspended'
  | 'left-course'
  | 'password-changed'
  | 'ended-by-owner'
  | 'ended-by-admin'
  | 'lms-disconnected'

/** Whether it is one of theirs, open or not. */
export async function isSessionOf(tx: Tx, { id, userId }: { id: string; userId: string }): Promise<boolean> {
  return (await tx.session.count({ where: { id, userId } })) > 0
}

/** False when it had ended already. */
export async function endSession(tx: Tx, id: string, reason: EndReason, at: Date): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: at, endReason: reason },
  })
  return count > 0
}

export async function endSessionsOf(
  tx: Tx,
  userId: string,
  reason: EndReason,
  at: Date,
  except: string | null = null,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, endedAt: null, ...(except !== null && { id: { not: except } }) },
    data: { endedAt: at, endReason: reason },
  })
  return count
}

/** How long a session is kept after its end, with its tokens: so long the reuse of one would be noticed. */
const KEPT = 30 * 86_400_000
/** Rows of one sweep; the next one takes more. */
const AT_ONCE = 10_000

export async function forgetOldSessions(tx: Tx, now: Date): Promise<void> {
  const ended = new Date(now.getTime() - KEPT)
  await tx.$executeRaw`
    DELETE FROM core_session WHERE id IN (
      SELECT id FROM core_session
      WHERE ended_at < ${ended}::timestamptz OR expires_at < ${ended}::timestamptz LIMIT ${AT_ONCE})`
}
