import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'

/** What lists do not show of a ticket. */
export interface Texts {
  readonly description: string
  readonly resolution: string | null
}

/** Of some tickets, by their ids; without those that have gone out of sight meanwhile. */
export async function textsAmong(
  db: Tx,
  readable: Readable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Texts>> {
  const rows = await db.$queryRaw<(Texts & { id: string })[]>(sql`
    SELECT t.id, t.description, t.resolution FROM tracker_ticket t WHERE ${readable.each} AND t.id = ANY(${[...ids]}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}
