import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, person, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { placing } from './priority.ts'
import { raisePaths } from './raises.paths.ts'
import { ticketParams } from './tickets.ts'
import { trackerParams } from './tracker.ts'

export const RAISE_MAX = 2_000

const said = text(RAISE_MAX).refine((value) => value.trim() !== '', { params: { code: 'text.empty' } })

const viewers = inActivity('tracker', 'mod/tracker:viewpriority')
const managers = inActivity('tracker', 'mod/tracker:managepriority')

const params = ticketParams.extend({ raise: id })

export const raise = z
  .object({
    id,
    by: person,
    /** Plain text. */
    reason: z.string(),
    urgent: z.boolean(),
    at: instant,
    /** Null: it waits for an answer. */
    outcome: z.enum(['granted', 'declined', 'withdrawn']).nullable(),
    answer: z.string().nullable(),
    answered: z.object({ at: instant, by: person.nullable() }).nullable(),
  })
  .meta({ id: 'Raise' })

export const raisesContract = defineContract(raisePaths, {
  open: {
    summary:
      'The open tickets of the tracker that are asked to be made more urgent, the urgent first, 100 at most: for who manages priority and reads them',
    access: managers,
    params: trackerParams,
    answers: {
      200: z.object({
        items: z.array(z.object({ number: z.int(), requests: z.int(), urgent: z.boolean(), since: instant })),
      }),
    },
  },
  list: {
    summary:
      'Who asked that a ticket be made more urgent, and what became of it, the latest 50; others’ for who manages priority',
    access: viewers,
    params: ticketParams,
    answers: { 200: z.object({ items: z.array(raise) }) },
    errors: ['tracker.ticket.not_found'],
  },
  ask: {
    summary: 'Ask that a ticket be made more urgent; one request at a time',
    access: viewers,
    params: ticketParams,
    body: z.strictObject({ reason: said, urgent: z.boolean().default(false) }),
    answers: { 201: raise },
    errors: ['tracker.ticket.not_found', 'tracker.priority.closed', 'tracker.raise.open_already'],
    idempotent: true,
  },
  withdraw: {
    summary: 'Take back one’s own request',
    access: viewers,
    params,
    answers: { 200: raise },
    errors: ['tracker.ticket.not_found', 'tracker.raise.not_found', 'tracker.raise.answered'],
  },
  grant: {
    summary:
      'Make a ticket more urgent, as somebody asked: it is put elsewhere in the stack and they are answered, both or neither',
    access: managers,
    params,
    body: z.strictObject({ place: placing, answer: text(RAISE_MAX).optional() }),
    answers: { 200: raise },
    errors: [
      'tracker.ticket.not_found',
      'tracker.raise.not_found',
      'tracker.raise.answered',
      'tracker.priority.closed',
      'tracker.priority.target_unable',
    ],
  },
  decline: {
    summary: 'Leave a ticket where it is, and say why',
    access: managers,
    params,
    body: z.strictObject({ answer: said }),
    answers: { 200: raise },
    errors: ['tracker.ticket.not_found', 'tracker.raise.not_found', 'tracker.raise.answered'],
  },
})
