import type { Tx } from '@guichet/db/connect'

/**
 * To be called in the transaction of every change to roles, assignments, overrides, contexts, activities, enabled plugins or settings. Such
 * changes then follow one another; nothing on a ticket's path waits for them.
 */
export async function raiseRightsVersion(tx: Tx): Promise<void> {
  await tx.rightsVersion.upsert({ where: { id: 1 }, create: { id: 1 }, update: { version: { increment: 1 } } })
}
