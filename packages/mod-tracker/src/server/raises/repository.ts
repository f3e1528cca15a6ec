import type { Tx } from '@guichet/plugin-kit/host'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'

export type RaiseOutcome = 'granted' | 'declined' | 'withdrawn'

export interface RaiseRow {
  readonly id: string
  readonly ticketId: string
  readonly userId: string
  readonly reason: string
  readonly urgent: boolean
  readonly createdAt: Date
  readonly outcome: RaiseOutcome | null
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly answeredById: string | null
}

type NewRaise = Pick<RaiseRow, 'id' | 'ticketId' | 'userId' | 'reason' | 'urgent' | 'createdAt'>

/** False: one of theirs is open already, whatever was asked at the same time. */
export async function insertRaise(tx: Tx, trackerId: string, row: NewRaise): Promise<boolean> {
  const written = await tx.$executeRaw(sql`
    INSERT INTO tracker_raise (tracker_id, id, ticket_id, user_id, reason, urgent, created_at)
    VALUES (${trackerId}::uuid, ${row.id}::uuid, ${row.ticketId}::uuid, ${row.userId}::uuid, ${row.reason}, ${row.urgent}, ${row.createdAt}::timestamptz)
    ON CONFLICT (tracker_id, ticket_id, user_id) WHERE outcome IS NULL DO NOTHING`)
  return written === 1
}

interface Answer {
  readonly outcome: RaiseOutcome
  readonly answer: string | null
  readonly answeredAt: Date
  readonly answeredById: string
}

/** False: it has been answered already. */
export async function answerRaise(tx: Tx, trackerId: string, id: string, answer: Answer): Promise<boolean> {
  const { count } = await tx.trackerRaise.updateMany({ where: { trackerId, id, outcome: null }, data: answer })
  return count === 1
}

interface OfTicket {
  readonly trackerId: string
  readonly ticketId: string
}

export async function findRaise(db: Tx, { trackerId, ticketId }: OfTicket, id: string): Promise<RaiseRow | null> {
  return (await db.trackerRaise.findFirst({ where: { trackerId, id, ticketId } })) as RaiseRow | null
}

/** The latest first; `of`: one person's alone. */
export async function raisesOf(
  db: Tx,
  { trackerId, ticketId }: OfTicket,
  { of, limit }: { of: string | null; limit: number },
): Promise<RaiseRow[]> {
  const rows = await db.trackerRaise.findMany({
    where: { trackerId, ticketId, ...(of !== null && { userId: of }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows as RaiseRow[]
}

export interface OpenRaises {
  readonly number: number
  readonly requests: number
  readonly urgent: boolean
  readonly since: Date
}

export const openRaisesQuery = (readable: Readable, trackerId: string, limit: number): Sql => sql`
  SELECT t.number, count(*)::int AS requests, bool_or(r.urgent) AS urgent, min(r.created_at) AS since
  FROM tracker_raise r JOIN tracker_ticket t ON t.tracker_id = r.tracker_id AND t.id = r.ticket_id
  WHERE r.tracker_id = ${trackerId}::uuid AND r.outcome IS NULL AND NOT t.closed AND ${readable.each}
  GROUP BY t.id, t.number ORDER BY bool_or(r.urgent) DESC, min(r.created_at) LIMIT ${limit}`

export function openRaises(db: Tx, readable: Readable, trackerId: string, limit: number): Promise<OpenRaises[]> {
  return db.$queryRaw<OpenRaises[]>(openRaisesQuery(readable, trackerId, limit))
}

/** Whether somebody waits for `tracker_ticket t` to be made more urgent; `me`: only what oneself has asked. */
export const askedFor = (me: string | null): Sql => sql`EXISTS (
  SELECT FROM tracker_raise r WHERE r.tracker_id = t.tracker_id AND r.ticket_id = t.id AND r.outcome IS NULL AND NOT t.closed
    ${me === null ? noSql : sql`AND r.user_id = ${me}::uuid`})`
