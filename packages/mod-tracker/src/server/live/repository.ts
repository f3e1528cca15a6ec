import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import { commentCount } from '../tickets/unread-query.ts'

/** What an event is about: a ticket, or what was said about it. */
export interface Told {
  readonly number: number
  /** How many comments the ticket has. */
  readonly commentCount: number
}

/** Of these tickets and comments those that somebody may read: id → its ticket. */
export async function readableAmong(
  db: Tx,
  readable: Readable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Told>> {
  const rows = await db.$queryRaw<(Told & { id: string })[]>(sql`
    SELECT t.id, t.number, ${commentCount(readable)} AS "commentCount" FROM tracker_ticket t
    WHERE ${readable.each} AND t.id = ANY(${ids}::uuid[])
    UNION ALL SELECT c.id, t.number, ${commentCount(readable)} FROM tracker_comment c
    JOIN tracker_ticket t ON t.tracker_id = c.tracker_id AND t.id = c.ticket_id
    WHERE ${readable.each} AND ${readable.said} AND c.id = ANY(${ids}::uuid[])`)
  return new Map(rows.map(({ id, ...told }) => [id, told]))
}
