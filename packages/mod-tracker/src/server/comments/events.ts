import type { NewEvent } from '@guichet/plugin-kit/event'
import { attachmentChange, attachmentsDiffer } from '../attachments/attach.ts'
import { mentionsOf } from '../mentions/texts.ts'
import type { Caller } from '../caller.ts'
import type { Comment } from './repository.ts'

type Told = Pick<Comment, 'id' | 'version' | 'kind'>

/**
 * An event of a comment as it has become. What it says is named, not told; files that it has got or lost since it was `before`,
 * by their ids; its ticket is in its row, and told when it is new.
 */
export function commentEvent(
  caller: Pick<Caller, 'activity'>,
  comment: Comment,
  what: 'created' | 'edited' | 'deleted',
  before: Comment | null = null,
) {
  const isNew = what === 'created'
  return eventOf(caller, comment, {
    type: `tracker.comment.${what}`,
    occurredAt: comment.deletedAt ?? comment.editedAt ?? comment.createdAt,
    changes: {
      ...(isNew && { ticket: [null, comment.ticketId] }),
      ...kindOf(comment, isNew),
      ...mentionsOf(before?.body ?? null, comment.body),
      body: null,
      ...filesOf(comment, before?.attachments ?? []),
    },
  })
}

/** That a comment is now one of another ticket. */
export function movedEvent(
  caller: Pick<Caller, 'activity'>,
  comment: Told,
  { from, to, at }: { readonly from: string; readonly to: string; readonly at: Date },
): NewEvent {
  const changes = { ticket: [from, to], ...kindOf(comment, false) } as const
  return eventOf(caller, comment, { type: 'tracker.comment.moved', occurredAt: at, changes })
}

function filesOf({ attachments }: Comment, before: Comment['attachments']): NewEvent['changes'] {
  const wanted = attachments.map(({ id }) => id)
  return attachmentsDiffer({ now: before, wanted }) ? { attachments: attachmentChange(before, attachments) } : {}
}

/** Of a reply nothing is said: who tells people of comments has to tell no more than of these. */
function kindOf({ kind }: Told, isNew: boolean): NewEvent['changes'] {
  return kind === 'internal' ? { kind: [isNew ? null : kind, kind] } : {}
}

function eventOf(
  { activity }: Pick<Caller, 'activity'>,
  { id, version }: Told,
  told: Pick<NewEvent, 'type' | 'occurredAt' | 'changes'>,
): NewEvent {
  return { contextId: activity.id, activityId: activity.id, subjectId: id, subjectVersion: version, ...told }
}
