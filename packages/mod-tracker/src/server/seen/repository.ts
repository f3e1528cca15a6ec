import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'
import type { Ticket } from '../tickets/repository.ts'

/** Keeps that somebody has seen a version of a ticket, and what was said by then. What they have seen already stays; then nothing is written, nor of a
 * ticket that has left the tracker. */
export async function setSeen(
  tx: Tx,
  trackerId: string,
  { id, version }: Pick<Ticket, 'id' | 'version'>,
  by: { readonly userId: string; readonly at: Date },
): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO tracker_seen AS s (tracker_id, ticket_id, user_id, version, seen_at)
    SELECT t.tracker_id, t.id, ${by.userId}::uuid, ${version}::int, ${by.at}::timestamptz FROM tracker_ticket t
    WHERE t.tracker_id = ${trackerId}::uuid AND t.id = ${id}::uuid FOR KEY SHARE
    ON CONFLICT (tracker_id, ticket_id, user_id) DO UPDATE
    SET version = GREATEST(s.version, EXCLUDED.version), seen_at = GREATEST(s.seen_at, EXCLUDED.seen_at)
    WHERE s.version < EXCLUDED.version OR s.seen_at < (
      SELECT GREATEST(t.commented_at, t.noted_at) FROM tracker_ticket t WHERE t.tracker_id = s.tracker_id AND t.id = s.ticket_id)`)
}
