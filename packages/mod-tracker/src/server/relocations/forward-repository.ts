import type { TicketState } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'

interface OfTicket {
  readonly trackerId: string
  readonly ticketId: string
}

interface Forward {
  readonly trackerId: string
  readonly ticketId: string
}

/** In which tracker the ticket is that once had this number here, and which one it is. */
export const forwardQuery = (trackerId: string, number: number): Sql => sql`
  SELECT f.to_tracker_id AS "trackerId", f.ticket_id AS "ticketId" FROM tracker_forward f
  WHERE f.tracker_id = ${trackerId}::uuid AND f.number = ${number}`

export async function findForward(db: Tx, trackerId: string, number: number): Promise<Forward | null> {
  const [row] = await db.$queryRaw<Forward[]>(forwardQuery(trackerId, number))
  return row ?? null
}

/** The number that a ticket had here before, which is its own again; null: it has never been here. */
export async function takeFormerNumber(tx: Tx, { trackerId, ticketId }: OfTicket): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ number: number }[]>(sql`
    DELETE FROM tracker_forward WHERE tracker_id = ${trackerId}::uuid AND ticket_id = ${ticketId}::uuid RETURNING number`)
  return row?.number ?? null
}

export async function insertForward(
  tx: Tx,
  forward: {
    readonly trackerId: string
    readonly number: number
    readonly toTrackerId: string
    readonly ticketId: string
  },
): Promise<void> {
  await tx.trackerForward.create({ data: forward })
}

/** What a ticket is called where it is, by its id. */
interface Called {
  readonly id: string
  readonly number: number
  readonly prefix: string
  readonly summary: string
  readonly state: TicketState
  readonly closed: boolean
}

/** Null: not to be read. */
export async function findCalled(db: Tx, readable: Readable, id: string): Promise<Called | null> {
  const [row] = await db.$queryRaw<Called[]>(sql`
    SELECT t.id, t.number, k.prefix, t.summary, t.state, t.closed FROM tracker_ticket t JOIN tracker k ON k.id = t.tracker_id
    WHERE ${readable.each} AND t.id = ${id}::uuid`)
  return row ?? null
}

/** Of some tickets that have left, the numbers that they had here: to who reads everything here, and to who is concerned by one. */
export async function departed(
  db: Tx,
  { trackerId, me, all }: { readonly trackerId: string; readonly me: string; readonly all: boolean },
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const mine = all
    ? sql`TRUE`
    : sql`EXISTS (
        SELECT FROM tracker_ticket t WHERE t.tracker_id = f.to_tracker_id AND t.id = f.ticket_id AND (
          ${me}::uuid IN (t.reporter_id, t.assignee_id) OR EXISTS (
            SELECT FROM tracker_watch w WHERE w.tracker_id = t.tracker_id AND w.ticket_id = t.id AND w.user_id = ${me}::uuid)))`
  const rows = await db.$queryRaw<{ id: string; number: number }[]>(sql`
    SELECT f.ticket_id AS id, f.number FROM tracker_forward f
    WHERE f.tracker_id = ${trackerId}::uuid AND f.ticket_id = ANY(${[...ids]}::uuid[]) AND ${mine}`)
  return new Map(rows.map(({ id, number }) => [id, number]))
}
