import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Caller } from '../caller.ts'

/** That a ticket depends on another, or no longer: by that one's id, from nothing or to nothing. It is no change of either, whose versions stay. */
export function dependencyEvent(
  { activity, host }: Pick<Caller, 'activity' | 'host'>,
  ticketId: string,
  dependency: readonly [string | null, string | null],
): NewEvent {
  return {
    type: dependency[1] === null ? 'tracker.ticket.freed' : 'tracker.ticket.bound',
    contextId: activity.id,
    activityId: activity.id,
    subjectId: ticketId,
    occurredAt: host.now(),
    changes: { dependency },
  }
}
