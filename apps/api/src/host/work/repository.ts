import type { Tx } from '@guichet/db/connect'
import { sql, type Sql } from '@guichet/plugin-kit/sql'

interface Spent {
  readonly activityId: string
  readonly nonce: string
  readonly endsAt: Date
}

/** False: it is used already. Of two at once the second waits to see what becomes of the first. */
export async function spend(tx: Tx, { activityId, nonce, endsAt }: Spent): Promise<boolean> {
  const written = await tx.$executeRaw(sql`
    INSERT INTO core_spent_work (activity_id, nonce, ends_at) VALUES (${activityId}::uuid, ${nonce}, ${endsAt}::timestamptz)
    ON CONFLICT DO NOTHING`)
  return written === 1
}

/** After its end, for clocks that differ, in milliseconds. */
const GRACE = 3_600_000
/** Of one round. */
const MOST = 10_000

/** Forgets what would be refused as late anyhow. */
export async function forgetSpentWork(tx: Tx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - GRACE)
  await tx.$executeRaw(sql`DELETE FROM core_spent_work WHERE (activity_id, nonce) IN (${endedQuery(before, MOST)})`)
}

export const endedQuery = (before: Date, limit: number): Sql => sql`
  SELECT s.activity_id, s.nonce FROM core_spent_work s WHERE s.ends_at < ${before}::timestamptz ORDER BY s.ends_at LIMIT ${limit}`
