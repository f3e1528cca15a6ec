import { sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'

type Heard = Pick<Readable, 'notes' | 'privateFields'>

/**
 * Joins `tracker_seen s` to `tracker_ticket t`: at most one row, looked up by its key for each ticket. OFFSET 0 keeps PostgreSQL from
 * joining the tables as wholes, which on small trackers seems cheap to it, and is not.
 */
export const seenBy = (me: string): Sql => sql`LEFT JOIN LATERAL (
  SELECT s.version, s.seen_at FROM tracker_seen s
  WHERE s.tracker_id = t.tracker_id AND s.ticket_id = t.id AND s.user_id = ${me}::uuid OFFSET 0) s ON TRUE`

/** The last version that somebody who sees no private fields can know anything of. */
const lastTold = sql`CASE WHEN t.version = t.quiet_to THEN t.quiet_from ELSE t.version END`

/**
 * Whether a ticket has changed since it was last seen, or was commented. What never was seen is unread, but for what an import brought as
 * it brought it: who tells people of something skips imports, and thousands of unread rows would tell nothing.
 */
export const unread = ({ notes, privateFields }: Heard): Sql =>
  sql`(${privateFields ? sql`t.version` : lastTold} > COALESCE(s.version, CASE WHEN t.import_identity IS NULL THEN 0 ELSE 1 END)
  OR COALESCE(${notes ? sql`GREATEST(t.commented_at, t.noted_at)` : sql`t.commented_at`} > COALESCE(s.seen_at, '-infinity'), FALSE))`

/** Of what the reader may read. */
export const commentCount = ({ notes }: Pick<Readable, 'notes'>): Sql =>
  notes ? sql`(t.comment_count + t.note_count)` : sql`t.comment_count`
