import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'
import type { Pair } from './repository.ts'

// A file hangs on a comment or on the text of a ticket, and is had by the number of the ticket where that is read now.

/** All that hangs on what is shown of a duplicate is read at the other from now on. Its custom fields are not, until the merging is undone. */
export async function moveFilesThere(tx: Tx, { trackerId, duplicateId, intoId }: Pair): Promise<void> {
  await tx.trackerAttachment.updateMany({
    where: { trackerId, ticketId: duplicateId, ownerKind: { not: 'field' } },
    data: { ticketId: intoId },
  })
}

/** What hangs on the text of a duplicate, of what was merged into it in its turn, and on the comments that have gone back to it. */
export async function moveFilesBack(tx: Tx, { trackerId, duplicateId, intoId }: Pair): Promise<void> {
  const tracker = sql`${trackerId}::uuid`
  await tx.$executeRaw(sql`
    WITH RECURSIVE theirs AS (
      SELECT ${duplicateId}::uuid AS id
      UNION SELECT w.ticket_id FROM theirs JOIN tracker_withdrawal w ON w.tracker_id = ${tracker} AND w.into_id = theirs.id)
    UPDATE tracker_attachment a SET ticket_id = ${duplicateId}::uuid
    WHERE a.tracker_id = ${tracker} AND a.ticket_id = ${intoId}::uuid AND (a.owner_id IN (SELECT id FROM theirs) OR EXISTS (
      SELECT FROM tracker_comment c WHERE c.tracker_id = a.tracker_id AND c.id = a.owner_id AND c.ticket_id = ${duplicateId}::uuid))`)
}

/** What hangs on comments that have become another ticket's. */
export async function moveFilesOf(
  tx: Tx,
  trackerId: string,
  comments: readonly string[],
  { fromId, ticketId }: { readonly fromId: string; readonly ticketId: string },
): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE tracker_attachment a SET ticket_id = ${ticketId}::uuid
    WHERE a.tracker_id = ${trackerId}::uuid AND a.ticket_id = ${fromId}::uuid AND a.owner_id = ANY(${[...comments]}::uuid[])`)
}
