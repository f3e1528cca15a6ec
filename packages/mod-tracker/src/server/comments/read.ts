import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answerPage, instantCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer } from '@guichet/plugin-kit/server'
import { readableBy } from '../access.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Caller } from '../caller.ts'
import { presenterOf, type CommentAnswer } from './present.ts'
import { findComment, listComments, type Comment } from './repository.ts'

interface Asked extends PageQuery {
  readonly number: number
}

/** What was said about a ticket, a page at a time. */
export async function pageOfComments(caller: Caller, { number, cursor, limit }: Asked) {
  const after = readCursor(cursor, instantCursor)
  if (!after.ok) return after
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const { host, activity } = caller
  const of = { trackerId: activity.id, ticketId: ticket.id }
  const found = await listComments(host.db, readableBy(caller), of, { after: after.value, limit: limit + 1 })
  const page = pageOf(found, limit, ({ createdAt, id }) => [createdAt.toISOString(), id])
  return answerPage(page, await presenterOf(host, page.rows))
}

export interface Which {
  readonly number: number
  readonly comment: string
}

export async function oneComment(caller: Caller, which: Which): Promise<Outcome<CommentAnswer>> {
  const found = await commentFor(caller, which)
  if (!found.ok) return found
  const present = await presenterOf(caller.host, [found.value])
  return answer(200, present(found.value), { version: found.value.version })
}

/** A comment that the visitor may read, of a ticket that they may. */
export async function commentFor(caller: Caller, { number, comment }: Which): Promise<Outcome<Comment>> {
  const { host, activity } = caller
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const found = await findComment(host.db, readableBy(caller), { trackerId: activity.id, ticketId: ticket.id }, comment)
  return found === null ? failure('tracker.comment.not_found') : { ok: true, value: found }
}
