import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'
import type { Ticket } from '../tickets/repository.ts'
import { preferredEvents } from '../watch/preferred-events.ts'

/** Which of these rows the tracker has. */
export async function importedAmong(
  db: Tx,
  trackerId: string,
  identities: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.trackerTicket.findMany({
    where: { trackerId, importIdentity: { in: [...identities] } },
    select: { importIdentity: true },
  })
  return new Set(rows.flatMap(({ importIdentity }) => importIdentity ?? []))
}

interface Imported {
  readonly ticket: Ticket
  readonly identity: string
}

/** New tickets, each watched by its reporter as they prefer; not seen by them, because what an import brings is no news. */
export async function insertImported(tx: Tx, trackerId: string, rows: readonly Imported[]): Promise<void> {
  if (rows.length === 0) return
  await tx.trackerTicket.createMany({
    data: rows.map(({ ticket, identity }) => ({
      trackerId,
      id: ticket.id,
      number: ticket.number,
      summary: ticket.summary,
      description: ticket.description,
      resolution: ticket.resolution,
      state: ticket.state,
      closed: ticket.closed,
      reporterId: ticket.reporterId,
      assigneeId: ticket.assigneeId,
      rank: ticket.rank,
      version: ticket.version,
      createdAt: ticket.createdAt,
      updatedAt: ticket.updatedAt,
      stateChangedAt: ticket.stateChangedAt,
      closedAt: ticket.closedAt,
      dueOn: ticket.dueOn === null ? null : new Date(ticket.dueOn),
      importIdentity: identity,
    })),
  })
  const ids = rows.map(({ ticket }) => ticket.id)
  await tx.$executeRaw(sql`
    INSERT INTO tracker_watch (tracker_id, ticket_id, user_id, events, created_at)
    SELECT t.tracker_id, t.id, t.reporter_id, ${preferredEvents(sql`t.tracker_id`, sql`t.reporter_id`)}, t.created_at
    FROM tracker_ticket t WHERE t.tracker_id = ${trackerId}::uuid AND t.id = ANY(${ids}::uuid[])`)
}
