import type { Tx } from '@guichet/plugin-kit/host'
import type { CommentKind } from '@guichet/domain/tickets/comment-kinds'
import type { InstantCursor, Keyset } from '@guichet/plugin-kit/paging'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import { attachmentsOfComment, type Attachment, type Owner } from '../attachments/rows.ts'

export interface Comment {
  readonly id: string
  readonly ticketId: string
  readonly authorId: string
  readonly kind: CommentKind
  /** Empty when it is deleted. */
  readonly body: string
  readonly attachments: readonly Attachment[]
  readonly version: number
  readonly createdAt: Date
  readonly editedAt: Date | null
  readonly editedById: string | null
  readonly deletedAt: Date | null
  readonly deletedById: string | null
}

/** As that on which files hang. */
export const ownerOf = ({ id, ticketId }: Comment): Owner => ({ ticketId, kind: 'comment', id })

/** Of a ticket that somebody was found able to read. */
export interface OfTicket {
  readonly trackerId: string
  readonly ticketId: string
}

/** Where a page begins: after the comment with these. */
const columns = sql`c.id, c.ticket_id AS "ticketId", c.author_id AS "authorId", c.kind, c.body, c.version, c.created_at AS "createdAt",
  c.edited_at AS "editedAt", c.edited_by_id AS "editedById", c.deleted_at AS "deletedAt", c.deleted_by_id AS "deletedById",
  ${attachmentsOfComment} AS attachments`

/** Oldest first, in the order of an index. */
export function listComments(
  db: Tx,
  readable: Readable,
  { trackerId, ticketId }: OfTicket,
  { after, limit }: Keyset<InstantCursor>,
): Promise<Comment[]> {
  const beyond = after === null ? noSql : sql`AND (c.created_at, c.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`
  return db.$queryRaw<Comment[]>(sql`
    SELECT ${columns} FROM tracker_comment c
    WHERE c.tracker_id = ${trackerId}::uuid AND c.ticket_id = ${ticketId}::uuid AND ${readable.said} ${beyond}
    ORDER BY c.created_at, c.id LIMIT ${limit}`)
}

/** Null: the ticket has no such comment, or none to be read. */
export async function findComment(
  db: Tx,
  readable: Readable,
  { trackerId, ticketId }: OfTicket,
  id: string,
): Promise<Comment | null> {
  const [row] = await db.$queryRaw<Comment[]>(sql`
    SELECT ${columns} FROM tracker_comment c
    WHERE c.tracker_id = ${trackerId}::uuid AND c.id = ${id}::uuid AND c.ticket_id = ${ticketId}::uuid AND ${readable.said}`)
  return row ?? null
}

/**
 * A new comment, in one statement. The ticket tells how many it has and when the last was written; that is no change of the ticket, whose
 * version stays. Whoever speaks has heard what was said before; the version of the ticket that they have seen stays too, or is the one
 * that was read. A note is counted apart, and does not move the ticket in anybody's list: its place there would tell of it. False: the
 * ticket has left the tracker, is out of sight, or is no more.
 */
export async function insertComment(
  tx: Tx,
  trackerId: string,
  comment: Comment,
  ticketVersion: number,
): Promise<boolean> {
  const { id, ticketId, authorId, kind, body, createdAt } = comment
  const keys = sql`${trackerId}::uuid, ${ticketId}::uuid`
  const at = sql`${createdAt}::timestamptz`
  const written = await tx.$executeRaw(sql`
    WITH counted AS (
      UPDATE tracker_ticket SET ${counting(kind, at)}
      WHERE tracker_id = ${trackerId}::uuid AND id = ${ticketId}::uuid AND NOT hidden
      RETURNING id
    ), heard AS (
      INSERT INTO tracker_seen AS s (tracker_id, ticket_id, user_id, version, seen_at)
      SELECT ${keys}, ${authorId}::uuid, ${ticketVersion}::int, ${at} FROM counted
      ON CONFLICT (tracker_id, ticket_id, user_id) DO UPDATE SET seen_at = GREATEST(s.seen_at, EXCLUDED.seen_at)
    )
    INSERT INTO tracker_comment (tracker_id, ticket_id, id, author_id, kind, body, created_at)
    SELECT ${keys}, ${id}::uuid, ${authorId}::uuid, ${kind}, ${body}, ${at} FROM counted`)
  return written === 1
}

const counting = (kind: CommentKind, at: Sql): Sql =>
  kind === 'internal'
    ? sql`note_count = note_count + 1, noted_at = GREATEST(noted_at, ${at})`
    : sql`comment_count = comment_count + 1, commented_at = GREATEST(commented_at, ${at}), updated_at = GREATEST(updated_at, ${at})`

type Edit = Pick<Comment, 'body' | 'editedAt' | 'editedById'>
type Deletion = Pick<Comment, 'body' | 'deletedAt' | 'deletedById'>

/** False: somebody else has changed it since `version`, or it is another ticket's by now. */
export async function updateComment(
  tx: Tx,
  trackerId: string,
  { id, ticketId, version }: Pick<Comment, 'id' | 'ticketId' | 'version'>,
  change: Edit | Deletion,
): Promise<boolean> {
  const { count } = await tx.trackerComment.updateMany({
    where: { trackerId, id, ticketId, version },
    data: { ...change, version: { increment: 1 } },
  })
  return count === 1
}

export async function countOneLess(tx: Tx, { trackerId, ticketId }: OfTicket, kind: CommentKind): Promise<void> {
  await tx.trackerTicket.update({
    where: { trackerId_id: { trackerId, id: ticketId } },
    data: { [kind === 'internal' ? 'noteCount' : 'commentCount']: { decrement: 1 } },
    select: { id: true },
  })
}
