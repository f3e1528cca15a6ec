import type { Tx } from '@guichet/plugin-kit/host'
import { sql, type Sql } from '@guichet/plugin-kit/sql'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import type { Readable } from '../access.ts'
import { preferredEvents } from '../watch/preferred-events.ts'

/** A duplicate and the ticket it is merged into. */
export interface Pair {
  readonly trackerId: string
  readonly duplicateId: string
  readonly intoId: string
}

const ids = ({ trackerId, duplicateId, intoId }: Pair) => ({
  tracker: sql`${trackerId}::uuid`,
  duplicate: sql`${duplicateId}::uuid`,
  into: sql`${intoId}::uuid`,
})

/** The number of the ticket that what was once called so is part of now, however often it was merged on. Null: of none to be read. */
export async function findMergedInto(
  db: Tx,
  trackerId: string,
  readable: Readable,
  number: number,
): Promise<number | null> {
  const [row] = await db.$queryRaw<{ number: number }[]>(sql`
    WITH RECURSIVE way AS (
      SELECT w.into_id FROM tracker_ticket d JOIN tracker_withdrawal w ON w.tracker_id = d.tracker_id AND w.ticket_id = d.id
      WHERE d.tracker_id = ${trackerId}::uuid AND d.number = ${number} AND w.into_id IS NOT NULL
      UNION SELECT w.into_id FROM way JOIN tracker_withdrawal w ON w.tracker_id = ${trackerId}::uuid AND w.ticket_id = way.into_id
      WHERE w.into_id IS NOT NULL)
    SELECT t.number FROM way JOIN tracker_ticket t ON t.id = way.into_id WHERE ${readable.each}`)
  return row?.number ?? null
}

/** The people of a ticket: who watches it, and its reporter. */
export async function peopleOfTicket(db: Tx, trackerId: string, ticketId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT w.user_id AS id FROM tracker_watch w WHERE w.tracker_id = ${trackerId}::uuid AND w.ticket_id = ${ticketId}::uuid
    UNION SELECT t.reporter_id FROM tracker_ticket t WHERE t.tracker_id = ${trackerId}::uuid AND t.id = ${ticketId}::uuid`)
  return rows.map(({ id }) => id)
}

/** Each knows where it came from. */
export async function moveCommentsThere(tx: Tx, pair: Pair): Promise<void> {
  const { tracker, duplicate, into } = ids(pair)
  await tx.$executeRaw(sql`
    UPDATE tracker_comment SET ticket_id = ${into}, merged_from = array_append(merged_from, ${duplicate})
    WHERE tracker_id = ${tracker} AND ticket_id = ${duplicate}`)
}

/** Those that came with it, as they are now. */
export async function moveCommentsBack(tx: Tx, pair: Pair): Promise<void> {
  const { tracker, duplicate, into } = ids(pair)
  await tx.$executeRaw(sql`
    UPDATE tracker_comment SET ticket_id = ${duplicate}, merged_from = trim_array(merged_from, 1)
    WHERE tracker_id = ${tracker} AND ticket_id = ${into} AND merged_from[cardinality(merged_from)] = ${duplicate}`)
}

/** Its people watch the other too, who do not already; the visitor is none of them. */
export async function bringPeople(tx: Tx, pair: Pair, at: Date): Promise<void> {
  const { tracker, duplicate, into } = ids(pair)
  await tx.$executeRaw(sql`
    INSERT INTO tracker_watch (tracker_id, ticket_id, user_id, events, created_at, merged_from_id)
    SELECT ${tracker}, ${into}, w.user_id, w.events, ${at}::timestamptz, ${duplicate} FROM tracker_watch w
    WHERE w.tracker_id = ${tracker} AND w.ticket_id = ${duplicate}
    UNION SELECT ${tracker}, ${into}, t.reporter_id, ${preferredEvents(sql`t.tracker_id`, sql`t.reporter_id`)}, ${at}::timestamptz, ${duplicate}
    FROM tracker_ticket t WHERE t.tracker_id = ${tracker} AND t.id = ${duplicate} AND t.reporter_id <> ${VISITOR_ID}::uuid AND NOT EXISTS (
      SELECT FROM tracker_watch w WHERE w.tracker_id = t.tracker_id AND w.ticket_id = t.id AND w.user_id = t.reporter_id)
    ON CONFLICT (tracker_id, ticket_id, user_id) DO NOTHING`)
}

/** Those that came with it and with nothing else: whom another duplicate would have brought too, it has brought from now on. */
export async function takePeopleBack(tx: Tx, pair: Pair): Promise<void> {
  const { tracker, duplicate, into } = ids(pair)
  await tx.$executeRaw(sql`
    UPDATE tracker_watch w SET merged_from_id = o.ticket_id, events = COALESCE(o.events, w.events)
    FROM (
      SELECT DISTINCT ON (p.user_id) p.user_id, p.ticket_id, p.events FROM (
        SELECT v.user_id, v.ticket_id, v.events FROM tracker_withdrawal x
        JOIN tracker_watch v ON v.tracker_id = x.tracker_id AND v.ticket_id = x.ticket_id
        WHERE x.tracker_id = ${tracker} AND x.into_id = ${into}
        UNION ALL SELECT t.reporter_id, t.id, NULL FROM tracker_withdrawal x
        JOIN tracker_ticket t ON t.tracker_id = x.tracker_id AND t.id = x.ticket_id
        WHERE x.tracker_id = ${tracker} AND x.into_id = ${into}) AS p
      ORDER BY p.user_id, p.events NULLS LAST, p.ticket_id) AS o
    WHERE w.tracker_id = ${tracker} AND w.ticket_id = ${into} AND w.merged_from_id = ${duplicate} AND w.user_id = o.user_id`)
  const { trackerId, duplicateId: mergedFromId, intoId: ticketId } = pair
  await tx.trackerWatch.deleteMany({ where: { trackerId, ticketId, mergedFromId } })
}

interface Recounted {
  readonly version: number
  /** Notes and all: who merges sees them. */
  readonly commentCount: number
}

/** What a ticket keeps of its comments, from these. `set`: what is written besides, with a comma after it. */
export async function recount(
  tx: Tx,
  trackerId: string,
  ticketId: string,
  { set, updatedAt }: { readonly set: Sql; readonly updatedAt: Date },
): Promise<Recounted> {
  const [row] = await tx.$queryRaw<Recounted[]>(sql`
    UPDATE tracker_ticket t SET ${set} updated_at = ${updatedAt}::timestamptz,
      comment_count = s.comments, note_count = s.notes, commented_at = s.commented_at, noted_at = s.noted_at
    FROM (
      SELECT count(*) FILTER (WHERE c.kind = 'public' AND c.deleted_at IS NULL)::int AS comments,
        count(*) FILTER (WHERE c.kind = 'internal' AND c.deleted_at IS NULL)::int AS notes,
        max(c.created_at) FILTER (WHERE c.kind = 'public') AS commented_at, max(c.created_at) FILTER (WHERE c.kind = 'internal') AS noted_at
      FROM tracker_comment c WHERE c.tracker_id = ${trackerId}::uuid AND c.ticket_id = ${ticketId}::uuid) AS s
    WHERE t.tracker_id = ${trackerId}::uuid AND t.id = ${ticketId}::uuid
    RETURNING t.version, t.comment_count + t.note_count AS "commentCount"`)
  return row!
}

/** For `recount`: that the ticket has changed. */
export const nextVersion = sql`version = t.version + 1,`

/**
 * For the rest of the transaction, in one order whatever is merged into what; so that nothing is hung on either meanwhile, which foreign keys and
 * `holdTickets` wait for. False: one of them is not there to be changed.
 */
export async function lockPair(tx: Tx, { trackerId, duplicateId, intoId }: Pair, hidden: boolean): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string; hidden: boolean }[]>(sql`
    SELECT id, hidden FROM tracker_ticket WHERE tracker_id = ${trackerId}::uuid AND id IN (${duplicateId}::uuid, ${intoId}::uuid)
    ORDER BY id FOR UPDATE`)
  return (
    rows.find(({ id }) => id === duplicateId)?.hidden === hidden &&
    rows.find(({ id }) => id === intoId)?.hidden === false
  )
}
