import type { TicketState } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'

export async function isOpen(db: Tx, trackerId: string): Promise<boolean> {
  const row = await db.tracker.findUnique({ where: { id: trackerId }, select: { visitors: true } })
  return row?.visitors ?? false
}

interface NewVisitor {
  readonly trackerId: string
  readonly ticketId: string
  readonly name: string | null
  readonly email: string | null
  readonly reportedAt: Date
  readonly network: Uint8Array<ArrayBuffer>
  readonly secretHash: Uint8Array<ArrayBuffer>
}

export async function insertVisitor(tx: Tx, data: NewVisitor): Promise<void> {
  await tx.trackerVisitor.create({ data })
}

interface Latest {
  readonly trackerId: string
  readonly since: Date
  /** So many later ones are not meant. */
  readonly skip: number
}

/** `network` null: of all. */
export const latestReportQuery = ({
  trackerId,
  network,
  since,
  skip,
}: Latest & { readonly network: Uint8Array | null }): Sql => sql`
  SELECT v.reported_at AS at FROM tracker_visitor v
  WHERE v.tracker_id = ${trackerId}::uuid ${network === null ? noSql : sql`AND v.network = ${network}`}
    AND v.reported_at > ${since}::timestamptz
  ORDER BY v.reported_at DESC OFFSET ${skip}::int LIMIT 1`

export async function latestReport(tx: Tx, asked: Parameters<typeof latestReportQuery>[0]): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>(latestReportQuery(asked))
  return row?.at ?? null
}

export const latestAnswerQuery = ({
  trackerId,
  ticketId,
  since,
  skip,
}: Latest & { readonly ticketId: string }): Sql => sql`
  SELECT c.created_at AS at FROM tracker_comment c
  WHERE c.tracker_id = ${trackerId}::uuid AND c.ticket_id = ${ticketId}::uuid AND c.author_id = ${VISITOR_ID}::uuid
    AND c.created_at > ${since}::timestamptz
  ORDER BY c.created_at DESC OFFSET ${skip}::int LIMIT 1`

export async function latestAnswer(tx: Tx, asked: Parameters<typeof latestAnswerQuery>[0]): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>(latestAnswerQuery(asked))
  return row?.at ?? null
}

/** A ticket as the one who has the secret of its link may see it. */
export interface Followed {
  readonly id: string
  readonly key: string
  readonly summary: string
  readonly description: string
  readonly resolution: string | null
  readonly state: TicketState
  readonly closed: boolean
  readonly closedAt: Date | null
  readonly version: number
  readonly reportedAt: Date
  readonly revokedAt: Date | null
}

export const followedQuery = (trackerId: string, secretHash: Uint8Array): Sql => sql`
  SELECT t.id, k.prefix || '-' || t.number AS key, t.summary, t.description, t.resolution, t.state, t.closed, t.closed_at AS "closedAt",
    t.version, v.reported_at AS "reportedAt", v.revoked_at AS "revokedAt"
  FROM tracker_visitor v JOIN tracker_ticket t ON t.tracker_id = v.tracker_id AND t.id = v.ticket_id JOIN tracker k ON k.id = t.tracker_id
  WHERE v.tracker_id = ${trackerId}::uuid AND v.secret_hash = ${secretHash} AND NOT t.hidden`

/** Null: no such ticket here, or out of sight. */
export async function findFollowed(db: Tx, trackerId: string, secretHash: Uint8Array): Promise<Followed | null> {
  const [row] = await db.$queryRaw<Followed[]>(followedQuery(trackerId, secretHash))
  return row ?? null
}

/** The same, the ticket being this transaction's to its end. */
export async function holdFollowed(tx: Tx, trackerId: string, secretHash: Uint8Array): Promise<Followed | null> {
  const [row] = await tx.$queryRaw<Followed[]>(sql`${followedQuery(trackerId, secretHash)} FOR NO KEY UPDATE OF t`)
  return row ?? null
}

export interface Said {
  readonly id: string
  readonly authorId: string
  readonly body: string
  readonly createdAt: Date
}

/** What was said for all to read and is not deleted, the latest, oldest first: of this ticket, not of what was merged into it, which was somebody else's. */
export const saidQuery = (trackerId: string, ticketId: string, limit: number): Sql => sql`
  SELECT * FROM (
    SELECT c.id, c.author_id AS "authorId", c.body, c.created_at AS "createdAt" FROM tracker_comment c
    WHERE c.tracker_id = ${trackerId}::uuid AND c.ticket_id = ${ticketId}::uuid AND c.kind = 'public' AND c.deleted_at IS NULL
      AND cardinality(c.merged_from) = 0
    ORDER BY c.created_at DESC, c.id DESC LIMIT ${limit}::int) latest
  ORDER BY "createdAt", id`

export function listSaid(db: Tx, trackerId: string, ticketId: string, limit: number): Promise<Said[]> {
  return db.$queryRaw<Said[]>(saidQuery(trackerId, ticketId, limit))
}

/** Forgets the networks of an earlier time; at most `limit`. */
export async function forgetNetworks(tx: Tx, until: Date, limit: number): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE tracker_visitor SET network = NULL WHERE (tracker_id, ticket_id) IN (${networksQuery(until, limit)})`)
}

export const networksQuery = (until: Date, limit: number): Sql => sql`
  SELECT v.tracker_id, v.ticket_id FROM tracker_visitor v
  WHERE v.network IS NOT NULL AND v.reported_at < ${until}::timestamptz ORDER BY v.reported_at LIMIT ${limit}`
