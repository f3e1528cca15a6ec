import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'
import type { Comment } from '../comments/repository.ts'

interface Split {
  readonly trackerId: string
  /** The new one. */
  readonly ticketId: string
  readonly fromId: string
}

export async function insertSplit(tx: Tx, split: Split & { readonly commentId: string }): Promise<void> {
  await tx.trackerSplit.create({ data: split })
}

/** Who watches the one watches the other, for the same events. */
export async function copyWatches(tx: Tx, { trackerId, ticketId, fromId }: Split, at: Date): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO tracker_watch (tracker_id, ticket_id, user_id, events, created_at)
    SELECT w.tracker_id, ${ticketId}::uuid, w.user_id, w.events, ${at}::timestamptz FROM tracker_watch w
    WHERE w.tracker_id = ${trackerId}::uuid AND w.ticket_id = ${fromId}::uuid
    ON CONFLICT (tracker_id, ticket_id, user_id) DO NOTHING`)
}

export interface Moved {
  readonly id: string
  readonly version: number
  readonly kind: Comment['kind']
}

/** What was said after a comment goes to the new ticket, and no longer back with a duplicate it came with; at most `limit`. */
export function moveLater(
  tx: Tx,
  { trackerId, ticketId, fromId }: Split,
  comment: Comment,
  limit: number,
): Promise<Moved[]> {
  return tx.$queryRaw<Moved[]>(sql`
    UPDATE tracker_comment SET ticket_id = ${ticketId}::uuid, merged_from = '{}', version = version + 1
    WHERE tracker_id = ${trackerId}::uuid AND id IN (
      SELECT c.id FROM tracker_comment c
      WHERE c.tracker_id = ${trackerId}::uuid AND c.ticket_id = ${fromId}::uuid
        AND (c.created_at, c.id) > (${comment.createdAt}::timestamptz, ${comment.id}::uuid)
      ORDER BY c.created_at, c.id LIMIT ${limit})
    RETURNING id, version, kind`)
}
