import { decodeCursor, encodeCursor } from '@guichet/plugin-kit/cursor'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { id, instant } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { badCursor } from '../tickets/cursor.ts'
import { readableBy } from '../access.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Visit } from '../visit.ts'
import { presenterOf, type CommentAnswer } from './present.ts'
import { findComment, listComments, type After, type Comment } from './repository.ts'

interface Page {
  readonly number: number
  readonly cursor?: string | undefined
  readonly limit: number
}

/** What was said about a ticket, a page at a time. */
export async function pageOfComments(visit: Visit, { number, cursor, limit }: Page) {
  const after = cursor === undefined ? null : decodeAfter(cursor)
  if (after === 'invalid') return badCursor
  const ticket = await ticketFor(visit, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const { host, activity } = visit
  const of = { trackerId: activity.id, ticketId: ticket.id }
  const found = await listComments(host.db, readableBy(visit), of, { after, limit: limit + 1 })
  const comments = found.slice(0, limit)
  const last = found.length > limit ? comments.at(-1) : undefined
  const next = last === undefined ? null : encodeCursor([last.createdAt.toISOString(), last.id])
  const present = await presenterOf(host, comments)
  return { ok: true, value: { status: 200, body: { items: comments.map(present), next }, next } } as const
}

export interface Which {
  readonly number: number
  readonly comment: string
}

export async function oneComment(visit: Visit, which: Which): Promise<Outcome<CommentAnswer>> {
  const found = await commentFor(visit, which)
  if (!found.ok) return found
  const present = await presenterOf(visit.host, [found.value])
  return { ok: true, value: { status: 200, body: present(found.value), version: found.value.version } }
}

/** A comment that the visitor may read, of a ticket that they may. */
export async function commentFor(visit: Visit, { number, comment }: Which): Promise<Outcome<Comment>> {
  const { host, activity } = visit
  const ticket = await ticketFor(visit, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const found = await findComment(host.db, readableBy(visit), { trackerId: activity.id, ticketId: ticket.id }, comment)
  return found === null ? failure('tracker.comment.not_found') : { ok: true, value: found }
}

const AFTER = z.object({ createdAt: instant, id })

function decodeAfter(cursor: string): After | 'invalid' {
  const [createdAt, commentId] = decodeCursor(cursor, 2) ?? []
  const parsed = AFTER.safeParse({ createdAt, id: commentId })
  return parsed.success ? parsed.data : 'invalid'
}
