import type { Db } from '@guichet/db/connect'
import type { Launched } from '../launched.ts'

/** The launch that a session came by; null: it came by none. */
export async function findLaunched(db: Db, sessionId: string): Promise<Launched | null> {
  const row = await db.session.findUnique({ where: { id: sessionId }, select: { launch: true } })
  // Written by `enter` alone.
  return (row?.launch ?? null) as Launched | null
}

/** Whom a platform calls so, by our id; null: they never came. */
export async function findSubject(db: Db, platformId: string, subject: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ userId: string }[]>`
    SELECT i.user_id AS "userId" FROM core_lti_platform p JOIN core_lti_identity i ON i.issuer = p.issuer
    WHERE p.id = ${platformId}::uuid AND i.subject = ${subject}`
  return row?.userId ?? null
}
