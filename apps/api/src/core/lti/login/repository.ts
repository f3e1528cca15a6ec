import type { Db, Tx } from '@guichet/db/connect'
import type { LoginRequest } from '@guichet/lti/login/read'
import { noSql, sql } from '@guichet/plugin-kit/sql'
import { LAUNCHING_PLATFORM, type LaunchingPlatform } from '../launching.ts'

/** The registrations that launch and that a login may mean; of more than one, two: who means none of several is told no name of any. */
export function activePlatformsOf(db: Db, meant: Meant): Promise<LaunchingPlatform[]> {
  return db.$queryRaw<LaunchingPlatform[]>`${activePlatformsQuery(meant)}`
}

type Meant = Pick<LoginRequest, 'issuer' | 'clientId'>

export const activePlatformsQuery = ({ issuer, clientId }: Meant) => sql`
  SELECT ${LAUNCHING_PLATFORM} FROM core_lti_platform p
  WHERE p.issuer = ${issuer} ${clientId === null ? noSql : sql`AND p.client_id = ${clientId}`} AND p.status = 'active' LIMIT 2`

interface NewLogin {
  readonly stateHash: string
  readonly platformId: string
  readonly nonce: string
  readonly secretHash: string
  readonly storage: string | null
  readonly expiresAt: Date
}

export async function keepLogin(
  db: Db,
  { stateHash, platformId, nonce, secretHash, storage, expiresAt }: NewLogin,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO core_lti_login (state_hash, platform_id, nonce, secret_hash, storage, expires_at)
    VALUES (${stateHash}, ${platformId}::uuid, ${nonce}, ${secretHash}, ${storage}, ${expiresAt}::timestamptz)`
}

interface TakenLogin {
  readonly nonce: string
  readonly secretHash: string
  readonly storage: string | null
  readonly expiresAt: Date
}

/** One statement takes it: of two launches with one state, one gets it, with the platform that it was sent to, if that is still connected. */
export async function takeLogin(db: Db, stateHash: string): Promise<(TakenLogin & LaunchingPlatform) | null> {
  const [login] = await db.$queryRaw<(TakenLogin & LaunchingPlatform)[]>`
    WITH taken AS (
      DELETE FROM core_lti_login WHERE state_hash = ${stateHash}
      RETURNING platform_id, nonce, secret_hash, storage, expires_at)
    SELECT t.nonce, t.secret_hash AS "secretHash", t.storage, t.expires_at AS "expiresAt", ${LAUNCHING_PLATFORM}
    FROM taken t JOIN core_lti_platform p ON p.id = t.platform_id AND p.status = 'active'`
  return login ?? null
}

/** Rows of one sweep; the next one takes more. */
const AT_ONCE = 10_000

export async function forgetOldLogins(tx: Tx, now: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM core_lti_login WHERE state_hash IN (
      SELECT state_hash FROM core_lti_login WHERE expires_at < ${now}::timestamptz LIMIT ${AT_ONCE})`
  await tx.$executeRaw`
    DELETE FROM core_lti_handoff WHERE code_hash IN (
      SELECT code_hash FROM core_lti_handoff WHERE expires_at < ${now}::timestamptz LIMIT ${AT_ONCE})`
}

/** Launches of an LMS that have begun and come to nothing. */
export async function forgetLogins(tx: Tx, platformId: string): Promise<void> {
  await tx.ltiLogin.deleteMany({ where: { platformId } })
}
