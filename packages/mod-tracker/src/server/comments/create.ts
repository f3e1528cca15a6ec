import type { CommentKind } from '@guichet/domain/tickets/comment-kinds'
import { canComment } from '@guichet/domain/tickets/permissions'
import { failure } from '@guichet/plugin-kit/failure'
import { answer, changed } from '@guichet/plugin-kit/server'
import { setAttachments } from '../attachments/attach.ts'
import { followed, WENT } from '../tickets/followed.ts'
import { ticketFor } from '../tickets/read.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
import { commentEvent } from './events.ts'
import { presenterOf } from './present.ts'
import { insertComment, ownerOf, type Comment } from './repository.ts'

interface NewComment {
  readonly number: number
  readonly kind: CommentKind
  readonly body: string
  readonly attachments?: readonly string[] | undefined
}

/** Says something about a ticket that one may read, closed or not. Neither its state nor its version changes. */
export const addComment = (caller: Caller, comment: NewComment) => followed(() => attemptComment(caller, comment))

async function attemptComment(caller: Caller, { number, kind, body, attachments: wanted = [] }: NewComment) {
  const { host, activity, actor } = caller
  const [{ commentsEnabled }, ticket] = await Promise.all([trackerInForce(caller), ticketFor(caller, number)])
  const comment: Comment = {
    id: host.newId(),
    ticketId: ticket?.id ?? '',
    authorId: actor.id,
    kind,
    body,
    attachments: [],
    version: 1,
    createdAt: host.now(),
    editedAt: null,
    editedById: null,
    deletedAt: null,
    deletedById: null,
  }
  const present = await presenterOf(host, [comment])
  return host.change(caller, async (tx) => {
    if (ticket === null) return failure('tracker.ticket.not_found')
    if (!canComment(caller.can, kind, commentsEnabled)) {
      return failure(canComment(caller.can, kind, true) ? 'tracker.comment.off' : 'tracker.comment.denied')
    }
    if (!(await insertComment(tx, activity.id, comment, ticket.version))) return WENT
    const attached = await setAttachments(tx, caller, ownerOf(comment), { now: [], wanted })
    if (!attached.ok) return attached
    const made = { ...comment, attachments: attached.value }
    const location = `/api/v1/trackers/${activity.id}/tickets/${number}/comments/${comment.id}`
    return changed(
      answer(201, present(made), { version: made.version, location }),
      commentEvent(caller, made, 'created'),
    )
  })
}
