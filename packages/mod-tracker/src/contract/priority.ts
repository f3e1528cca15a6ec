import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { whole } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { priorityPaths } from './priority.paths.ts'
import { ticketParams } from './tickets.ts'
import { trackerParams } from './tracker.ts'

/** How far places are counted: P999 is the last that is said. */
export const PLACES = 999

const number = whole(1, 2_147_483_647)

/** Where a ticket is put: by one ticket that the requester reads, to an end, or beside another of the stack. */
export const placing = z.union([
  z.strictObject({ to: z.enum(['top', 'bottom', 'up', 'down']) }),
  z.strictObject({ before: number }),
  z.strictObject({ after: number }),
])

export const priorityContract = defineContract(priorityPaths, {
  stack: {
    summary:
      'The open tickets in their order of priority, by number, the most urgent first, 999 at most; null for whoever does not read all of them, to whom places would tell how many there are',
    access: inActivity('tracker', 'mod/tracker:viewpriority'),
    params: trackerParams,
    answers: { 200: z.object({ numbers: z.array(z.int()).nullable(), more: z.boolean() }) },
  },
  place: {
    summary:
      'Put a ticket elsewhere in the stack: its version stays, and nothing else of it changes; to where it is already, nothing happens',
    access: inActivity('tracker', 'mod/tracker:managepriority'),
    params: ticketParams,
    body: placing,
    answers: {
      200: z.object({
        number: z.int(),
        /** P1 is the most urgent; null: beyond P999, or not for the requester to know. */
        place: z.int().nullable(),
      }),
    },
    errors: ['tracker.ticket.not_found', 'tracker.priority.closed', 'tracker.priority.target_unable'],
    idempotent: true,
  },
})
