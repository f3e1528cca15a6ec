import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Caller } from '../caller.ts'

/** That somebody made somebody else a watcher of a ticket, or no longer one. It is no change of the ticket, whose version stays. */
export function watchEvent(
  { activity, host }: Pick<Caller, 'activity' | 'host'>,
  ticketId: string,
  what: 'added' | 'removed',
  watcher: string,
): NewEvent {
  return {
    type: `tracker.watch.${what}`,
    contextId: activity.id,
    activityId: activity.id,
    subjectId: ticketId,
    occurredAt: host.now(),
    changes: { watcher: what === 'added' ? [null, watcher] : [watcher, null] },
  }
}
