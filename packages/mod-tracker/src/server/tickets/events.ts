import type { Changes, NewEvent } from '@guichet/plugin-kit/event'
import type { Caller } from '../caller.ts'
import type { Ticket } from './repository.ts'

/** An event of a ticket as it has become. It happened when the ticket says it was changed: history and list agree to the millisecond. */
export function ticketEvent(
  { activity }: Pick<Caller, 'activity'>,
  ticket: Ticket,
  told: { type: `tracker.ticket.${string}`; changes: Changes } & Pick<
    NewEvent,
    'workflowVersion' | 'grantedBy' | 'cause' | 'onBehalfOfId'
  >,
): NewEvent {
  return {
    contextId: activity.id,
    activityId: activity.id,
    subjectId: ticket.id,
    subjectVersion: ticket.version,
    occurredAt: ticket.updatedAt,
    ...told,
  }
}
