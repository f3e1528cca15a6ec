import type { Facts, WorkflowActor } from '@guichet/domain/tickets/decision'
import type { Ticket, TicketItem, Tracker } from '../types.ts'

/** What domain decides by, from what the API told: the same decision as the server's. */
export function decidedBy(
  ticket: TicketItem & Partial<Pick<Ticket, 'resolution'>>,
  tracker: Pick<Tracker, 'myRoles'>,
  me: string,
  /** The open tickets that it waits for, where that is known; of what cannot be named, none. */
  waitsFor?: readonly number[],
): { readonly actor: WorkflowActor; readonly facts: Facts } {
  return {
    actor: { id: me, roles: tracker.myRoles, canRead: true },
    facts: {
      state: ticket.state,
      reporterId: ticket.reporter.id,
      assigneeId: ticket.assignee?.id ?? null,
      ...(waitsFor !== undefined && { openDependencies: waitsFor.length > 0 ? waitsFor : [null] }),
      hasResolution: (ticket.resolution ?? '').trim() !== '',
    },
  }
}
