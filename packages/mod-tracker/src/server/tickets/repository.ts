import type { TicketState } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import { joinSql, sql } from '@guichet/plugin-kit/sql'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import type { Readable } from '../access.ts'
import { countsOfQuery, countsQuery, type CountRow } from './counts-query.ts'
import type { ListFilters } from './list-filters.ts'
import { listQuery } from './list-query.ts'
import { attachmentsOfTicket, type TicketAttachment } from '../attachments/rows.ts'
import { preferredEvents } from '../watch/preferred-events.ts'
import { originOfTicket, type Origin } from '../origins/repository.ts'
import { valuesOfTicket, type ValueRow } from '../elements/values/repository.ts'
import { dueOn } from './list-columns.ts'
import { readableTicketsQuery, type NamedTicket } from '../overview/recent.ts'
import { commentCount, seenBy, unread } from './unread-query.ts'

/** What a list needs of a ticket. */
export interface TicketRow {
  readonly id: string
  readonly number: number
  readonly prefix: string
  readonly summary: string
  readonly state: TicketState
  readonly closed: boolean
  readonly reporterId: string
  readonly assigneeId: string | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly stateChangedAt: Date
  readonly closedAt: Date | null
  /** A day, yyyy-mm-dd. */
  readonly dueOn: string | null
  readonly commentCount: number
  /** Its place in the stack; null when closed. */
  readonly rank: string | null
  /** For the reader. */
  readonly unread: boolean
  /** Of its tracker's form, when it was read. */
  readonly formVersion: number
}

/** As found by a list; by its words, with how well it matches. */
export interface ListedRow extends TicketRow {
  readonly relevance?: number
  /** Ordered by a custom field: its key. */
  readonly orderKey?: string
}

/** Of a search that found nothing, one row tells whether that is all. */
type FoundRow = (ListedRow | { readonly id: null }) & { readonly partial?: boolean }

export interface Listed {
  readonly rows: readonly ListedRow[]
  /** Whether there may be more than are ever shown in this order. */
  readonly partial: boolean
}

/** One ticket, whole. */
export interface Ticket extends TicketRow {
  readonly description: string
  readonly resolution: string | null
  readonly attachments: readonly TicketAttachment[]
  /** Of its tracker's rules that were in force when it was read. */
  readonly workflowVersion: number
  /** Does the reader watch it? */
  readonly watching: boolean
  /** What is in its custom fields. */
  readonly values: readonly ValueRow[] | null
  /** Where it was reported from, if that is the reader's to see. */
  readonly origin: Origin | null
}

export async function listTickets(db: Tx, readable: Readable, filters: ListFilters): Promise<Listed> {
  const found = await db.$queryRaw<FoundRow[]>(listQuery(readable, filters))
  return { rows: found.filter((row) => row.id !== null), partial: found[0]?.partial ?? false }
}

export async function countTickets(db: Tx, readable: Readable, me: string): Promise<CountRow> {
  const [row] = await db.$queryRaw<CountRow[]>(countsQuery(readable, me))
  return row!
}

/** How many tickets each of some queries finds, up to a bound. */
export async function countsOf(
  db: Tx,
  readable: Readable,
  queries: Parameters<typeof countsOfQuery>[1],
): Promise<readonly number[]> {
  if (queries.length === 0) return []
  const [row] = await db.$queryRaw<{ counts: number[] }[]>(countsOfQuery(readable, queries))
  return row!.counts
}

/** Null: not there, or not to be read. */
export async function findTicket(db: Tx, readable: Readable, number: number, me: string): Promise<Ticket | null> {
  const [row] = await db.$queryRaw<Ticket[]>(sql`
    SELECT t.id, t.number, k.prefix, k.workflow_version AS "workflowVersion", t.summary, t.description, t.resolution, t.state, t.closed, t.rank, t.version,
      t.reporter_id AS "reporterId", t.assignee_id AS "assigneeId", t.created_at AS "createdAt", t.updated_at AS "updatedAt",
      t.state_changed_at AS "stateChangedAt", t.closed_at AS "closedAt", ${dueOn}, ${commentCount(readable)} AS "commentCount",
      ${unread(readable)} AS unread, ${attachmentsOfTicket} AS attachments, k.form_version AS "formVersion",
      ${valuesOfTicket} AS values, ${originOfTicket(readable, me)} AS origin,
      EXISTS (SELECT FROM tracker_watch w WHERE w.tracker_id = t.tracker_id AND w.ticket_id = t.id AND w.user_id = ${me}::uuid) AS watching
    FROM tracker_ticket t JOIN tracker k ON k.id = t.tracker_id ${seenBy(me)}
    WHERE ${readable.each} AND t.number = ${number}`)
  return row ?? null
}

/** By its id, as it is named; null as above. */
export async function findNamed(db: Tx, readable: Readable, id: string): Promise<NamedTicket | null> {
  const [row] = await db.$queryRaw<NamedTicket[]>(readableTicketsQuery([{ readable, ids: [id] }]))
  return row ?? null
}

/** Takes several in one go, the first of which it answers, for a stack whose top is then this. */
export async function takeNumbers(
  tx: Tx,
  trackerId: string,
  { count, topRank }: { count: number; topRank: string | null },
): Promise<number> {
  const [row] = await tx.$queryRaw<{ first: number }[]>(sql`
    UPDATE tracker SET next_number = next_number + ${count}::int, top_rank = ${topRank} WHERE id = ${trackerId}::uuid
    RETURNING next_number - ${count}::int AS first`)
  return row!.first
}

/** A new ticket of the next number on top of the stack, watched by its reporter as they prefer, if they are somebody, and seen by who writes it: one statement. */
export async function insertTicket(tx: Tx, trackerId: string, ticket: Ticket, by: string): Promise<void> {
  const values = joinSql([
    sql`${trackerId}::uuid`,
    sql`${ticket.id}::uuid`,
    sql`${ticket.number}`,
    sql`${ticket.summary}`,
    sql`${ticket.description}`,
    sql`${ticket.resolution}`,
    sql`${ticket.state}`,
    sql`${ticket.closed}`,
    sql`${ticket.reporterId}::uuid`,
    sql`${ticket.assigneeId}::uuid`,
    sql`${ticket.rank}`,
    sql`${ticket.createdAt}::timestamptz`,
    sql`${ticket.updatedAt}::timestamptz`,
    sql`${ticket.stateChangedAt}::timestamptz`,
    sql`${ticket.closedAt}::timestamptz`,
  ])
  await tx.$executeRaw(sql`
    WITH stack AS (
      UPDATE tracker SET next_number = ${ticket.number} + 1, top_rank = ${ticket.rank} WHERE id = ${trackerId}::uuid
    ), posted AS (
      INSERT INTO tracker_ticket (tracker_id, id, number, summary, description, resolution, state, closed, reporter_id, assignee_id, rank,
        created_at, updated_at, state_changed_at, closed_at)
      VALUES (${values})
      RETURNING tracker_id, id, reporter_id, version, created_at
    ), seen AS (
      INSERT INTO tracker_seen (tracker_id, ticket_id, user_id, version, seen_at)
      SELECT tracker_id, id, ${by}::uuid, version, created_at FROM posted
    )
    INSERT INTO tracker_watch (tracker_id, ticket_id, user_id, events, created_at)
    SELECT tracker_id, id, reporter_id, ${preferredEvents(sql`posted.tracker_id`, sql`posted.reporter_id`)}, created_at FROM posted
    WHERE reporter_id <> ${VISITOR_ID}::uuid`)
}
