import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Caller } from '../caller.ts'
import type { RaiseOutcome } from './repository.ts'

/**
 * That somebody asked for a ticket to be made more urgent, or what became of that. It is no change of the ticket, whose version stays; what
 * was written is not in it. `asker`: whom an answer is for.
 */
export function raiseEvent(
  { activity, host }: Pick<Caller, 'activity' | 'host'>,
  ticketId: string,
  what: 'asked' | RaiseOutcome,
  { asker, urgent }: { readonly asker: string; readonly urgent: boolean },
): NewEvent {
  return {
    type: `tracker.ticket.raise_${what}`,
    contextId: activity.id,
    activityId: activity.id,
    subjectId: ticketId,
    occurredAt: host.now(),
    changes: { raise: [what === 'asked' ? null : 'asked', what], asker: [null, asker], urgent: [null, urgent] },
  }
}
