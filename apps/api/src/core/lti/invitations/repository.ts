import type { LtiInvitation } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'

const MOST = 100

export function listInvitations(db: Db): Promise<LtiInvitation[]> {
  return db.ltiInvitation.findMany({ orderBy: { id: 'desc' }, take: MOST })
}

export function createInvitation(
  tx: Tx,
  data: Pick<LtiInvitation, 'id' | 'hash' | 'name' | 'createdAt' | 'expiresAt'>,
): Promise<LtiInvitation> {
  return tx.ltiInvitation.create({ data })
}

/** False when there is none. */
export async function removeInvitation(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.ltiInvitation.deleteMany({ where: { id } })
  return count > 0
}

/** Null when it was used, has run out, or is none. */
export function findOpenInvitation(db: Db, hash: string, now: Date): Promise<LtiInvitation | null> {
  return db.ltiInvitation.findFirst({ where: { hash, usedAt: null, expiresAt: { gt: now } } })
}

/** Of registrations at once by one invitation, one gets it; null for the others. */
export async function takeInvitation(db: Db, id: string, now: Date): Promise<LtiInvitation | null> {
  const [row] = await db.ltiInvitation.updateManyAndReturn({
    where: { id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return row ?? null
}

/** When nothing came of it, it is as good as before. */
export async function giveBackInvitation(db: Db, id: string): Promise<void> {
  await db.ltiInvitation.updateMany({ where: { id, platformId: null }, data: { usedAt: null } })
}

export async function noteOutcome(tx: Tx, id: string, platformId: string): Promise<void> {
  await tx.ltiInvitation.updateMany({ where: { id }, data: { platformId } })
}

/** So long one sees what became of one. */
const KEPT = 30 * 86_400_000

export async function forgetOldInvitations(tx: Tx, now: Date): Promise<void> {
  await tx.ltiInvitation.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - KEPT) } } })
  await tx.ltiRegistration.deleteMany({ where: { expiresAt: { lt: now } } })
}
