import type { LtiRegistration } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import { audienceOfTokenEndpoint, type Platform } from '@guichet/lti/platform'
import { SHARED_ISSUERS } from '@guichet/lti/registration/shared-issuers'

export async function keepRegistration(db: Db, data: Omit<LtiRegistration, 'vouched'>): Promise<void> {
  const token = data.token === null ? null : new Uint8Array(data.token)
  await db.ltiRegistration.create({ data: { ...data, token }, select: { id: true } })
}

/** Null when it has run out, or is none. */
export function findRegistration(db: Db | Tx, codeHash: string, now: Date): Promise<LtiRegistration | null> {
  return db.ltiRegistration.findFirst({ where: { codeHash, expiresAt: { gt: now } } })
}

/** Takes it, so that it is confirmed once. */
export async function takeRegistration(db: Db, codeHash: string, now: Date): Promise<LtiRegistration | null> {
  const [row] = await db.$queryRaw<LtiRegistration[]>`
    DELETE FROM core_lti_registration WHERE code_hash = ${codeHash} AND expires_at > ${now}::timestamptz
    RETURNING id, code_hash AS "codeHash", configuration_url AS "configurationUrl", token, origin,
      invitation_id AS "invitationId", vouched, expires_at AS "expiresAt"`
  return row ?? null
}

export async function vouchFor(tx: Tx, id: string): Promise<void> {
  await tx.ltiRegistration.update({ where: { id }, data: { vouched: true }, select: { id: true } })
}

type Addressed = Pick<Platform, 'issuer' | 'tokenEndpoint' | 'tokenAudience'>

/**
 * Whether what is addressed so goes to another token endpoint by a registration of somebody else that was let in: whoever gets ours could use it there
 * (attack 15). An issuer of its own, on its own host, may have moved its endpoint.
 */
export async function isAudienceInUse(db: Db, said: Addressed): Promise<boolean> {
  const own = SHARED_ISSUERS.has(said.issuer) ? null : said.issuer
  const [row] = await db.$queryRaw<{ inUse: boolean }[]>`
    SELECT EXISTS (SELECT FROM core_lti_platform p
      WHERE p.status <> 'pending' AND COALESCE(p.token_audience, p.token_endpoint) = ${audienceOfTokenEndpoint(said)}
        AND p.token_endpoint <> ${said.tokenEndpoint} AND p.issuer IS DISTINCT FROM ${own}) AS "inUse"`
  return row!.inUse
}
