import type { Db } from '@guichet/db/connect'

export interface SessionRow {
  readonly id: string
  readonly createdAt: Date
  readonly usedAt: Date
  readonly userAgent: string | null
}

/** More than anybody has; the others are as good as forgotten, and run out by themselves. */
const MOST = 100

/** Those that still open something. */
export function listSessions(db: Db, userId: string, now: Date): Promise<SessionRow[]> {
  return db.$queryRaw<SessionRow[]>`
    SELECT s.id, s.created_at AS "createdAt", s.user_agent AS "userAgent",
      COALESCE((SELECT max(r.created_at) FROM core_refresh_token r WHERE r.session_id = s.id), s.created_at) AS "usedAt"
    FROM core_session s
    WHERE s.user_id = ${userId}::uuid AND s.ended_at IS NULL AND s.expires_at > ${now}::timestamptz
    ORDER BY "usedAt" DESC, s.id DESC LIMIT ${MOST}`
}
