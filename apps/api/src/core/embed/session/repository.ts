import type { Db, Tx } from '@guichet/db/connect'

interface EmbedSession {
  readonly id: string
  readonly clientId: string
  readonly withinId: string
  readonly createdAt: Date
}

/** Null: it did not come by a page that embeds us, or is over. */
export async function findSession(db: Db, id: string): Promise<EmbedSession | null> {
  const [row] = await db.$queryRaw<EmbedSession[]>`
    SELECT id, launch->>'platformId' AS "clientId", within_id AS "withinId", created_at AS "createdAt"
    FROM core_session WHERE id = ${id}::uuid AND ended_at IS NULL AND launch->>'embedded' = 'true'`
  return row ?? null
}

export async function prolong(
  tx: Tx,
  id: string,
  data: { readonly renewedAt: Date; readonly expiresAt: Date },
): Promise<void> {
  await tx.session.update({ where: { id }, data, select: { id: true } })
}
