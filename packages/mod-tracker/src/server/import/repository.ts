import type { Tx } from '@guichet/plugin-kit/host'
import type { Ticket } from '../tickets/repository.ts'

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

/** New tickets, each watched by its reporter for the events of a mask; not seen by them, because what an import brings is no news. */
export async function insertImported(
  tx: Tx,
  trackerId: string,
  rows: readonly Imported[],
  watchedEvents: number,
): Promise<void> {
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
      importIdentity: identity,
    })),
  })
  await tx.trackerWatch.createMany({
    data: rows.map(({ ticket }) => ({
      trackerId,
      ticketId: ticket.id,
      userId: ticket.reporterId,
      events: watchedEvents,
      createdAt: ticket.createdAt,
    })),
  })
}
