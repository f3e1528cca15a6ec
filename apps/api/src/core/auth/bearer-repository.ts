import type { Db } from '@guichet/db/connect'
import type { AccessClaims } from '../../host/access/access-tokens.ts'
import type { Credential } from '../../host/access/identify.ts'

/** Read at every request, hence by hand: one statement each, the rights version with it. */

interface Live {
  readonly rightsVersion: bigint
}

interface LiveSession extends Live {
  /** The place that an LMS launched them into. */
  readonly within: string | null
}

export async function findLiveSession(db: Db, { sid, sub }: AccessClaims, at: Date): Promise<LiveSession | null> {
  const [row] = await db.$queryRaw<LiveSession[]>`
    SELECT v.version AS "rightsVersion", s.within_id AS within
    FROM core_session s JOIN core_user u ON u.id = s.user_id CROSS JOIN core_rights_version v
    WHERE s.id = ${sid}::uuid AND s.user_id = ${sub}::uuid AND s.ended_at IS NULL AND s.expires_at > ${at}::timestamptz
      AND u.suspended_at IS NULL AND v.id = 1`
  return row ?? null
}

interface LiveToken extends Live {
  readonly id: string
  readonly userId: string
  readonly scope: 'read' | 'write'
  readonly lastUsedAt: Date | null
}

export async function findLiveToken(db: Db, hash: Uint8Array, at: Date): Promise<LiveToken | null> {
  const [row] = await db.$queryRaw<LiveToken[]>`
    SELECT t.id, t.user_id AS "userId", t.scope, t.last_used_at AS "lastUsedAt", v.version AS "rightsVersion"
    FROM core_api_token t JOIN core_user u ON u.id = t.user_id CROSS JOIN core_rights_version v
    WHERE t.hash = ${hash} AND t.revoked_at IS NULL AND t.expires_at > ${at}::timestamptz AND u.suspended_at IS NULL AND v.id = 1`
  return row ?? null
}

/** Of what streams were opened with, what is live no more: all of a process in one statement. */
export async function endedAmong(db: Db, credentials: readonly Credential[], at: Date): Promise<ReadonlySet<string>> {
  const of = (kind: Credential['kind']) => credentials.filter((each) => each.kind === kind).map(({ id }) => id)
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT asked.id FROM unnest(${of('session')}::uuid[]) AS asked(id) WHERE NOT EXISTS (
      SELECT FROM core_session s JOIN core_user u ON u.id = s.user_id
      WHERE s.id = asked.id AND s.ended_at IS NULL AND s.expires_at > ${at}::timestamptz AND u.suspended_at IS NULL)
    UNION ALL
    SELECT asked.id FROM unnest(${of('token')}::uuid[]) AS asked(id) WHERE NOT EXISTS (
      SELECT FROM core_api_token t JOIN core_user u ON u.id = t.user_id
      WHERE t.id = asked.id AND t.revoked_at IS NULL AND t.expires_at > ${at}::timestamptz AND u.suspended_at IS NULL)`
  return new Set(rows.map(({ id }) => id))
}

/** Of simultaneous requests, one writes. */
export async function markTokenUsed(db: Db, id: string, { at, stale }: { at: Date; stale: Date }): Promise<void> {
  await db.apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: stale } }] },
    data: { lastUsedAt: at },
  })
}
