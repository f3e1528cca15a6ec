import type { TicketState } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'

interface OfTicket {
  readonly trackerId: string
  readonly ticketId: string
}

export interface LinkedRow {
  readonly id: string
  readonly number: number
  readonly prefix: string
  readonly summary: string
  readonly state: TicketState
  readonly closed: boolean
}

export interface DuplicateRow extends Pick<LinkedRow, 'id' | 'number' | 'prefix' | 'summary'> {
  readonly description: string
  readonly reporterId: string
  readonly createdAt: Date
  readonly at: Date
  readonly byId: string
}

const MOST = 50

/** What was merged into a ticket, by its index: part of it, and so to be read by who reads it. */
export const duplicatesQuery = ({ trackerId, ticketId }: OfTicket): Sql => sql`
  SELECT t.id, t.number, k.prefix, t.summary, t.description, t.reporter_id AS "reporterId", t.created_at AS "createdAt", w.at, w.by_id AS "byId"
  FROM tracker_withdrawal w JOIN tracker_ticket t ON t.tracker_id = w.tracker_id AND t.id = w.ticket_id JOIN tracker k ON k.id = t.tracker_id
  WHERE w.tracker_id = ${trackerId}::uuid AND w.into_id = ${ticketId}::uuid ORDER BY w.at, w.ticket_id LIMIT ${MOST}`

export const findDuplicates = (db: Tx, of: OfTicket): Promise<DuplicateRow[]> => db.$queryRaw(duplicatesQuery(of))

/** Those it was split from, and into, that may be read themselves. */
export const splitsQuery = (readable: Readable, { trackerId, ticketId }: OfTicket): Sql => sql`
  SELECT s.made, t.id, t.number, k.prefix, t.summary, t.state, t.closed
  FROM (
    (SELECT FALSE AS made, s.from_id AS id FROM tracker_split s WHERE s.tracker_id = ${trackerId}::uuid AND s.ticket_id = ${ticketId}::uuid)
    UNION ALL
    (SELECT TRUE, s.ticket_id FROM tracker_split s
      WHERE s.tracker_id = ${trackerId}::uuid AND s.from_id = ${ticketId}::uuid ORDER BY s.ticket_id LIMIT ${MOST})
  ) AS s JOIN LATERAL (SELECT t.* FROM tracker_ticket t WHERE ${readable.each} AND t.id = s.id OFFSET 0) t ON TRUE
  JOIN tracker k ON k.id = t.tracker_id ORDER BY t.number`

export const findSplits = (
  db: Tx,
  readable: Readable,
  of: OfTicket,
): Promise<(LinkedRow & { readonly made: boolean })[]> => db.$queryRaw(splitsQuery(readable, of))
