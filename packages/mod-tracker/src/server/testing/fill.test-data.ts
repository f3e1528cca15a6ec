import type { TicketState } from '@guichet/domain/tickets/states'
import { sql } from '@guichet/plugin-kit/sql'
import type { TestTracker } from './trackers.ts'

export interface FilledTicket {
  readonly state: TicketState
  readonly closed: boolean
  readonly reporterId: string
  readonly assigneeId: string | null
  readonly description?: string
  /** Of all three times. */
  readonly at: Date
}

/** Puts tickets, watched by their reporters, straight into the tables, with numbers from `first`; without events, which only services append. */
export async function fill(tracker: TestTracker, tickets: readonly FilledTicket[], first = 1): Promise<string[]> {
  const { db, newId } = tracker.hosts.host
  const rows = tickets.map((ticket, i) => ({ ...ticket, id: newId(), number: first + i, at: ticket.at.toISOString() }))
  await db.$executeRaw(sql`
    INSERT INTO tracker_ticket (tracker_id, id, number, summary, description, state, closed, closed_at, reporter_id, assignee_id, rank,
      created_at, updated_at, state_changed_at)
    SELECT ${tracker.id}::uuid, r.id, r.number, 'Ticket ' || r.number, coalesce(r.description, 'Words'), r.state, r.closed, CASE WHEN r.closed THEN r.at END,
      r."reporterId", r."assigneeId", CASE WHEN NOT r.closed THEN 'e' || lpad(r.number::text, 5, '0') || 'V' END, r.at, r.at, r.at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, number int, description text, state text, closed boolean, "reporterId" uuid,
      "assigneeId" uuid, at timestamptz)`)
  await db.trackerWatch.createMany({
    data: rows.map(({ id, reporterId, at }) => ({
      trackerId: tracker.id,
      ticketId: id,
      userId: reporterId,
      events: 2047,
      createdAt: at,
    })),
  })
  await db.$executeRaw(sql`
    UPDATE tracker SET next_number = ${first + rows.length} WHERE id = ${tracker.id}::uuid AND next_number < ${first + rows.length}`)
  return rows.map((row) => row.id)
}

/** A minute apart, so that every order is known. */
export const minute = (n: number): Date => new Date(Date.UTC(2026, 9, 1) + n * 60_000)
