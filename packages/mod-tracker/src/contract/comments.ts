import { COMMENT_KINDS } from '@guichet/domain/tickets/comment-kinds'
import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, page, pageQuery, person, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { attachment, attachmentIds } from './attachments.shapes.ts'
import { commentPaths } from './comments.paths.ts'
import { ticketParams } from './tickets.ts'

export const COMMENT_MAX = 20_000

const commentParams = ticketParams.extend({ comment: id })

export const comment = z
  .object({
    id,
    author: person,
    /** `internal`: a note, for those alone who hold develop, resolve or manage; to anybody else it is not there. */
    kind: z.enum(COMMENT_KINDS),
    /** Markdown as written, and the HTML that is made of it. Null: deleted, and gone. */
    said: z.object({ body: z.string(), html: z.string() }).nullable(),
    attachments: z.array(attachment),
    createdAt: instant,
    /** The last change of what it says. */
    edited: z.object({ at: instant, by: person.nullable() }).nullable(),
    deleted: z.object({ at: instant, by: person.nullable() }).nullable(),
    version: z.int(),
  })
  .meta({ id: 'Comment' })

const commentEdit = z.strictObject({
  body: text(COMMENT_MAX).refine((value) => value.trim() !== '', { params: { code: 'text.empty' } }),
  attachments: attachmentIds.optional(),
})

/** What it is when it is written it stays: a note cannot become a reply. */
const newComment = commentEdit.extend({ kind: z.enum(COMMENT_KINDS).default('public') })

/** Which of them a comment asks for, by its kind and its author. */
const SPEAKERS = ['comment', 'develop', 'resolve', 'manage'].map((name) => `mod/tracker:${name}`)

export const commentsContract = defineContract(commentPaths, {
  list: {
    summary: 'What was said about a ticket, oldest first; of what was deleted, that it was',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    query: z.strictObject(pageQuery),
    answers: { 200: page(comment) },
    errors: ['tracker.ticket.not_found'],
  },
  create: {
    summary: 'Comment a ticket, or note something for those who work on it; its version stays',
    access: inActivity('tracker', ...SPEAKERS),
    params: ticketParams,
    body: newComment,
    answers: { 201: comment },
    errors: [
      'tracker.ticket.not_found',
      'tracker.comment.denied',
      'tracker.comment.off',
      'tracker.attachment.not_yours',
    ],
    idempotent: true,
  },
  get: {
    summary: 'One comment',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: commentParams,
    answers: { 200: comment },
    errors: ['tracker.ticket.not_found', 'tracker.comment.not_found'],
  },
  edit: {
    summary: 'Change what a comment says: one’s own, or by right another’s; attachments that are left out stay',
    access: inActivity('tracker', ...SPEAKERS, 'mod/tracker:editcomment'),
    params: commentParams,
    body: commentEdit,
    answers: { 200: comment },
    errors: [
      'tracker.ticket.not_found',
      'tracker.comment.not_found',
      'tracker.comment.denied',
      'tracker.comment.off',
      'tracker.attachment.not_yours',
    ],
    ifMatch: true,
    idempotent: true,
  },
  remove: {
    summary: 'Delete a comment: its text is gone, that there was one stays',
    access: inActivity('tracker', ...SPEAKERS, 'mod/tracker:editcomment'),
    params: commentParams,
    answers: { 200: comment },
    errors: ['tracker.ticket.not_found', 'tracker.comment.not_found', 'tracker.comment.denied'],
    ifMatch: true,
    idempotent: true,
  },
})
