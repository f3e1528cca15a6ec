import { hkdfSync, randomBytes } from 'node:crypto'
import type { Db } from '@guichet/db/connect'
import { newId } from '@guichet/db/ids'
import { lockForTransaction, SIGNING_KEY_LOCK } from '../locks.ts'

const KEY_BYTES = 64

/** The secret that every process of the installation signs with; the first start makes it. */
export async function signingKey(db: Db, now: Date): Promise<Uint8Array> {
  return db.$transaction(async (tx) => {
    await lockForTransaction(tx, SIGNING_KEY_LOCK)
    const kept = await tx.signingKey.findFirst({ where: { retiredAt: null }, orderBy: { createdAt: 'desc' } })
    if (kept !== null) return kept.secret
    const made = await tx.signingKey.create({ data: { id: newId(), secret: randomBytes(KEY_BYTES), createdAt: now } })
    return made.secret
  })
}

/** A key for one purpose: what signs one kind of thing is of no use for another. */
export function deriveKey(secret: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `guichet ${purpose}`, 32))
}
