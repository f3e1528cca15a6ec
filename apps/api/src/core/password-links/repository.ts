import type { User } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'

type Hash = Uint8Array<ArrayBuffer>

interface NewLink {
  readonly hash: Hash
  readonly userId: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** In place of those that there are: who was sent two follows the last. */
export async function replaceLinks(tx: Tx, data: NewLink): Promise<void> {
  await tx.passwordLink.deleteMany({ where: { userId: data.userId } })
  await tx.passwordLink.create({ data })
}

/** Null when it was used, has run out, or when its owner may not come in. */
export async function findLink(db: Db, hash: Hash, now: Date): Promise<{ user: User; expiresAt: Date } | null> {
  return db.passwordLink.findFirst({
    where: { hash, expiresAt: { gt: now }, user: { suspendedAt: null } },
    select: { user: true, expiresAt: true },
  })
}

/** False when somebody was faster. */
export async function takeLink(tx: Tx, hash: Hash): Promise<boolean> {
  const { count } = await tx.passwordLink.deleteMany({ where: { hash } })
  return count > 0
}

export async function removeLinksOf(tx: Tx, userId: string): Promise<void> {
  await tx.passwordLink.deleteMany({ where: { userId } })
}

export async function forgetOldLinks(tx: Tx, now: Date): Promise<void> {
  await tx.passwordLink.deleteMany({ where: { expiresAt: { lt: now } } })
}
