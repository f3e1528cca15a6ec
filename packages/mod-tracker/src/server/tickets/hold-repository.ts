import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'

/**
 * Keeps tickets where they are to the end of the transaction, which hangs something on them: none leaves the tracker or is merged. False: one of them
 * has left it, is out of sight, or is no more.
 */
export async function holdTickets(tx: Tx, trackerId: string, ids: readonly string[]): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(sql`
    SELECT FROM tracker_ticket t WHERE t.tracker_id = ${trackerId}::uuid AND t.id = ANY(${[...ids]}::uuid[]) AND NOT t.hidden ORDER BY t.id FOR KEY SHARE`)
  return rows.length === new Set(ids).size
}
