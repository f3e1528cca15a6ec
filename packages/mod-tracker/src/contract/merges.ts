import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { whole } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { mergePaths } from './merges.paths.ts'
import { ticket, ticketParams } from './tickets.ts'

const number = whole(1, 2_147_483_647)

export const mergesContract = defineContract(mergePaths, {
  merge: {
    summary:
      'Merge a duplicate into another ticket, which its comments, its people and its dependencies join and its address leads to; refused once with `tracker.ticket.merge_reveals` where people would read what they could not',
    access: inActivity('tracker', 'mod/tracker:manage'),
    params: ticketParams,
    /** `reveal`: whoever asks knows who would read the other ticket besides, and means it. */
    body: z.strictObject({ into: number, reveal: z.boolean().default(false) }),
    answers: { 200: ticket },
    errors: [
      'tracker.ticket.not_found',
      'tracker.ticket.merge_target',
      'tracker.ticket.merge_itself',
      'tracker.ticket.merge_reveals',
      'tracker.ticket.merge_circle',
      'tracker.dependency.too_many',
    ],
    ifMatch: true,
    idempotent: true,
  },
  unmerge: {
    summary:
      'Take a merging back: the duplicate is as it was, with the comments, the people and the dependencies that came with it. What has been said or chosen since stays',
    access: inActivity('tracker', 'mod/tracker:manage'),
    params: ticketParams.extend({ duplicate: number }),
    answers: { 200: ticket },
    errors: ['tracker.ticket.not_found', 'tracker.ticket.not_merged'],
    idempotent: true,
  },
})
