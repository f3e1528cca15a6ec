import type { Db, Tx } from '@guichet/db/connect'
import type { EmbedClient } from '@guichet/lti/embed/client'
import type { EmbeddedPerson } from '@guichet/lti/embed/person'
import { sql } from '@guichet/plugin-kit/sql'
import { emailOf, type KnownPerson } from '../../launches/said.ts'
import type { Opened } from '../../launches/launched.ts'

/** A client that is let in, and an activity that it may show. */
export interface Embeddable {
  readonly client: EmbedClient & {
    readonly name: string
    readonly jwksUrl: string | null
    readonly createsPeople: boolean
  }
  /** By their `kid`, sealed, in base64. */
  readonly secrets: Readonly<Record<string, string>>
  readonly activity: Opened
}

/** Null: there is no such client, it is not let in, or it may not show that. One statement, by primary keys. */
export async function findEmbeddable(db: Db, clientId: string, activityId: string): Promise<Embeddable | null> {
  const [row] = await db.$queryRaw<Embeddable[]>`${embeddableSql(clientId, activityId)}`
  return row ?? null
}

export const embeddableSql = (clientId: string, activityId: string) => sql`
  SELECT json_build_object('id', c.id, 'name', c.name, 'algorithm', c.algorithm, 'jwksUrl', c.jwks_url, 'origins', c.origins,
      'ceiling', c.ceiling, 'lifetimeSeconds', c.token_seconds, 'createsPeople', c.creates_people) AS client,
    COALESCE((SELECT json_object_agg(s.id, encode(s.sealed, 'base64')) FROM core_embed_secret s WHERE s.client_id = c.id),
      '{}'::json) AS secrets,
    json_build_object('id', a.id, 'component', a.component, 'name', a.name) AS activity
  FROM core_embed_client c JOIN core_embed_activity e ON e.client_id = c.id JOIN core_activity a ON a.id = e.activity_id
  WHERE c.id = ${clientId}::uuid AND e.activity_id = ${activityId}::uuid AND c.status = 'active'`

/** One statement keeps it: of two handovers by one token, one is the first. */
export async function spendToken(db: Db, clientId: string, hash: string, expiresAt: Date): Promise<boolean> {
  const kept = await db.$executeRaw`
    INSERT INTO core_embed_token (client_id, hash, expires_at)
    VALUES (${clientId}::uuid, ${hash}, ${expiresAt}::timestamptz) ON CONFLICT DO NOTHING`
  return kept > 0
}

/** Who somebody is here already, and as what; null: they never came. */
export interface Standing extends KnownPerson {
  readonly id: string
  readonly suspended: boolean
  /** Nobody has the address that the token says. */
  readonly emailIsFree: boolean
  /** The short names of the roles that handovers gave in the activity. */
  readonly roles: readonly string[]
}

type Asked = Pick<EmbeddedPerson, 'subject' | 'email'>

export async function findStanding(
  db: Db | Tx,
  clientId: string,
  person: Asked,
  activityId: string,
): Promise<Standing | null> {
  const [row] = await db.$queryRaw<Standing[]>`${standingSql(clientId, person, activityId)}`
  return row ?? null
}

export const standingSql = (clientId: string, { subject, email }: Asked, activityId: string) => sql`
  SELECT u.id, u.suspended_at IS NOT NULL AS suspended, u.given_name AS "givenName", u.family_name AS "familyName",
    u.email, u.language, u.version, NOT EXISTS (SELECT FROM core_user o WHERE o.email = ${emailOf({ email })}) AS "emailIsFree",
    ARRAY(SELECT r.short_name FROM core_role_assignment a JOIN core_role r ON r.id = a.role_id
      WHERE a.user_id = u.id AND a.context_id = ${activityId}::uuid AND a.origin = 'embed') AS roles
  FROM core_embed_identity i JOIN core_user u ON u.id = i.user_id
  WHERE i.client_id = ${clientId}::uuid AND i.subject = ${subject}`

/** Rows of one sweep; the next one takes more. */
const AT_ONCE = 10_000

/** Tokens that would be refused for their age. */
export async function forgetOldTokens(tx: Tx, now: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM core_embed_token WHERE (client_id, hash) IN (
      SELECT client_id, hash FROM core_embed_token WHERE expires_at < ${now}::timestamptz LIMIT ${AT_ONCE})`
}
