import type { Tx } from '@guichet/db/connect'

/** Advisory locks of the core, held to the end of the transaction; numbers that nobody else here uses. */
export const INSTALL_LOCK = 7_270_001
export const SIGNING_KEY_LOCK = 7_270_002
export const DEMO_LOCK = 7_270_003
export const TOOL_KEY_LOCK = 7_270_004

export async function lockForTransaction(tx: Tx, lock: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock}::bigint)`
}
