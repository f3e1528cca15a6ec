import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, line } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { splitPaths } from './splits.paths.ts'
import { SUMMARY_MAX, ticket, ticketParams } from './tickets.ts'

/** How many comments move at once. */
export const MOVED_MAX = 500

export const splitsContract = defineContract(splitPaths, {
  split: {
    summary:
      'Make a new ticket of a comment: POSTED, reported by who wrote it, with its files, watched by who watches the other, with the dependencies of that; an internal note is refused once with `tracker.comment.split_reveals`',
    access: inActivity('tracker', 'mod/tracker:resolve', 'mod/tracker:manage'),
    params: ticketParams.extend({ comment: id }),
    body: z.strictObject({
      summary: line(SUMMARY_MAX),
      /** Whether what was said after it goes there too. */
      later: z.boolean().default(false),
      /** Whoever asks knows that what was an internal note becomes what whoever reads the new ticket reads, and means it. */
      reveal: z.boolean().default(false),
    }),
    answers: { 201: ticket },
    errors: [
      'tracker.ticket.not_found',
      'tracker.comment.not_found',
      'tracker.comment.split_reveals',
      'tracker.comment.split_too_many',
    ],
    ifMatch: true,
    idempotent: true,
  },
})
