import { unmentioned } from '@guichet/domain/tickets/mentions'
import { failure } from '@guichet/plugin-kit/failure'
import { answer, changed } from '@guichet/plugin-kit/server'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import { commentEvent } from '../comments/events.ts'
import { insertComment, type Comment } from '../comments/repository.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
import { linked, presentSaid } from './follow.ts'
import { waitForAnswer } from './limits.ts'
import { hashOf } from './link.ts'
import { holdFollowed } from './repository.ts'
import { workRefused } from './work.ts'

interface Answer {
  readonly secret: string
  readonly body: string
  readonly proof: string
}

/** A visitor says more about their ticket: a comment for all to read, by the visitor. */
export async function answerAsVisitor(caller: Caller, { secret, proof, ...said }: Answer) {
  const { host, activity } = caller
  const { commentsEnabled } = await trackerInForce(caller)
  const body = unmentioned(said.body)
  const comment = { ...NEW, id: host.newId(), body, createdAt: host.now() }
  const shown = await presentSaid(caller, comment)
  return host.change(caller, async (tx) => {
    const found = linked(await holdFollowed(tx, activity.id, hashOf(secret)), host.now())
    if (!found.ok) return found
    if (!commentsEnabled) return failure('tracker.comment.off')
    const { id: ticketId, version } = found.value
    const retryAfter = await waitForAnswer(tx, { trackerId: activity.id, ticketId }, host.now())
    if (retryAfter > 0) return failure('rate.limited', { retryAfter })
    const refused = await workRefused(tx, caller, proof)
    if (refused !== null) return refused
    const made: Comment = { ...comment, ticketId }
    if (!(await insertComment(tx, activity.id, made, version))) return failure('tracker.visit.not_found')
    return changed(answer(201, shown), commentEvent(caller, made, 'created'))
  })
}

const NEW = {
  authorId: VISITOR_ID,
  kind: 'public',
  attachments: [],
  version: 1,
  editedAt: null,
  editedById: null,
  deletedAt: null,
  deletedById: null,
} as const
