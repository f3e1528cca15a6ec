import type { ApiToken, Prisma } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'

/** At most as many as `create` lets there be, and a few expired. */
const MOST = 200

export function listTokens(db: Db, userId: string): Promise<ApiToken[]> {
  return db.apiToken.findMany({
    where: { userId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
}

/** Locks the owner's row first, so that simultaneous requests count one another's tokens. */
export async function countUsableTokens(tx: Tx, userId: string, at: Date): Promise<number> {
  await tx.$executeRaw`SELECT FROM core_user WHERE id = ${userId}::uuid FOR NO KEY UPDATE`
  return tx.apiToken.count({ where: { userId, revokedAt: null, expiresAt: { gt: at } } })
}

export function createToken(tx: Tx, data: Prisma.ApiTokenUncheckedCreateInput): Promise<ApiToken> {
  return tx.apiToken.create({ data })
}

/** False when it is not one of theirs, or already revoked. */
export async function revokeToken(
  tx: Tx,
  { id, userId, at }: { id: string; userId: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.apiToken.updateMany({ where: { id, userId, revokedAt: null }, data: { revokedAt: at } })
  return count > 0
}

/** The ids of those that it revoked. */
export async function revokeTokensOf(tx: Tx, userId: string, at: Date): Promise<string[]> {
  const rows = await tx.apiToken.updateManyAndReturn({
    where: { userId, revokedAt: null },
    data: { revokedAt: at },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
