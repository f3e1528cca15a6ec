import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Visit } from '../visit.ts'
import type { Comment } from './repository.ts'

/** An event of a comment as it has become. What it says is named, not told; its ticket is in its row, and told when it is new. */
export function commentEvent(
  { activity }: Pick<Visit, 'activity'>,
  comment: Comment,
  what: 'created' | 'edited' | 'deleted',
): NewEvent {
  return {
    type: `tracker.comment.${what}`,
    contextId: activity.id,
    activityId: activity.id,
    subjectId: comment.id,
    subjectVersion: comment.version,
    occurredAt: comment.deletedAt ?? comment.editedAt ?? comment.createdAt,
    changes: { ...(what === 'created' && { ticket: [null, comment.ticketId] }), body: null },
  }
}
