import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'

/** Keeps tickets in their tracker to the end of the transaction, which hangs something on them. False: one of them has left it, or is no more. */
export async function holdTickets(tx: Tx, trackerId: string, ids: readonly string[]): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(sql`
    SELECT FROM tracker_ticket t WHERE t.tracker_id = ${trackerId}::uuid AND t.id = ANY(${[...ids]}::uuid[]) ORDER BY t.id FOR KEY SHARE`)
  return rows.length === new Set(ids).size
}
