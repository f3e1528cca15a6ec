import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'

/** Of ranks of nine letters: more than a stack ever has. Two of them may be in use, what was put around the first with the second. */
const BEGINNINGS = ['h', 'k', 'n'] as const

export const spreadRank = (beginning: string, place: number): string => beginning + String(place).padStart(8, '0')

export async function hasLonger(tx: Tx, trackerId: string, length: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(sql`
    SELECT FROM tracker_ticket t WHERE t.tracker_id = ${trackerId}::uuid AND length(t.rank) > ${length}::int LIMIT 1`)
  return rows.length > 0
}

/** One that no rank of the tracker has, so that no row meets another's place on its way. */
export async function freeBeginning(tx: Tx, trackerId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ beginning: string }[]>(sql`
    SELECT b.beginning FROM unnest(${[...BEGINNINGS]}::text[]) AS b(beginning) WHERE NOT EXISTS (
      SELECT FROM tracker_ticket t WHERE t.tracker_id = ${trackerId}::uuid AND left(t.rank, 1) = b.beginning) LIMIT 1`)
  if (row === undefined) throw new Error(`Tracker ${trackerId}: its ranks leave no room`)
  return row.beginning
}

/** As `spreadRank` says, in one statement. How many there are. */
export function rankAnew(tx: Tx, trackerId: string, beginning: string): Promise<number> {
  return tx.$executeRaw(sql`
    UPDATE tracker_ticket t SET rank = ${beginning} || lpad(r.place::text, 8, '0')
    FROM (SELECT s.id, row_number() OVER (ORDER BY s.rank) AS place FROM tracker_ticket s
      WHERE s.tracker_id = ${trackerId}::uuid AND s.rank IS NOT NULL) r
    WHERE t.tracker_id = ${trackerId}::uuid AND t.id = r.id`)
}
