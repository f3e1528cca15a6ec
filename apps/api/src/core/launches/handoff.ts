import type { User } from '@guichet/db/client'
import type { Db } from '@guichet/db/connect'
import type { Sql } from '@guichet/plugin-kit/sql'
import type { Own } from '../auth/present.ts'
import type { Launched } from './launched.ts'

type HandoffUser = Own & Pick<User, 'suspendedAt'>

interface Handoff {
  readonly userId: string
  readonly withinId: string
  readonly launch: Launched
  /** Null: the browser is recognised. */
  readonly secretHash: string | null
  /** Whether the person's word is enough where it is not. */
  readonly mayConfirm: boolean
  readonly expiresAt: Date
}

/** With what came of the launch, in one statement: whoever comes in waits for it. */
export async function createHandoff(
  db: Db,
  { codeHash, userId, withinId, launch, secretHash, mayConfirm, expiresAt }: Handoff & { readonly codeHash: string },
  keepOutcome: Sql,
): Promise<void> {
  await db.$executeRaw`
    WITH told AS (${keepOutcome})
    INSERT INTO core_lti_handoff (code_hash, user_id, within_id, launch, secret_hash, may_confirm, expires_at)
    VALUES (${codeHash}, ${userId}::uuid, ${withinId}::uuid, ${JSON.stringify(launch)}::jsonb, ${secretHash}, ${mayConfirm},
      ${expiresAt}::timestamptz)`
}

/** Takes it, so that nobody else gets it, with the person whose it is. */
export async function takeHandoff(
  db: Db,
  codeHash: string,
): Promise<(Handoff & { readonly user: HandoffUser }) | null> {
  const [row] = await db.$queryRaw<(Handoff & HandoffUser)[]>`
    WITH taken AS (
      DELETE FROM core_lti_handoff WHERE code_hash = ${codeHash}
      RETURNING user_id, within_id, launch, secret_hash, may_confirm, expires_at)
    SELECT t.within_id AS "withinId", t.launch, t.secret_hash AS "secretHash", t.may_confirm AS "mayConfirm", t.expires_at AS "expiresAt",
      u.id, u.given_name AS "givenName", u.family_name AS "familyName", u.username, u.email, u.language, u.theme, u.version,
      u.suspended_at AS "suspendedAt"
    FROM taken t JOIN core_user u ON u.id = t.user_id`
  if (row === undefined) return null
  const { withinId, launch, secretHash, mayConfirm, expiresAt, ...user } = row
  return { userId: user.id, withinId, launch, secretHash, mayConfirm, expiresAt, user }
}
