import type { Tx } from '@guichet/plugin-kit/host'
import { sql, type Sql } from '@guichet/plugin-kit/sql'

interface Spent {
  readonly trackerId: string
  readonly nonce: string
  readonly endsAt: Date
}

/** False: it is used already. Of two at once the second waits to see what becomes of the first. */
export async function spend(tx: Tx, { trackerId, nonce, endsAt }: Spent): Promise<boolean> {
  const written = await tx.$executeRaw(sql`
    INSERT INTO trackerelement_extra_spent (tracker_id, nonce, ends_at) VALUES (${trackerId}::uuid, ${nonce}, ${endsAt}::timestamptz)
    ON CONFLICT DO NOTHING`)
  return written === 1
}

/** At most `limit`. */
export async function forgetEnded(tx: Tx, before: Date, limit: number): Promise<void> {
  await tx.$executeRaw(
    sql`DELETE FROM trackerelement_extra_spent WHERE (tracker_id, nonce) IN (${endedQuery(before, limit)})`,
  )
}

export const endedQuery = (before: Date, limit: number): Sql => sql`
  SELECT s.tracker_id, s.nonce FROM trackerelement_extra_spent s WHERE s.ends_at < ${before}::timestamptz ORDER BY s.ends_at LIMIT ${limit}`
