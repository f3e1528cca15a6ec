import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { instant, page, pageQuery, person } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { ticketItem, ticketParams, ticket } from './tickets.ts'
import { trackerParams } from './tracker.ts'
import { withdrawalPaths } from './withdrawals.paths.ts'

/** How long a deleted ticket can be had back. */
export const RECOVERY_DAYS = 30

const deleted = z
  .object({
    ticket: ticketItem.pick({ id: true, number: true, key: true, summary: true, state: true, reporter: true }),
    at: instant,
    by: person,
    /** When it is erased for good, at the earliest. */
    erasedAfter: instant,
  })
  .meta({ id: 'DeletedTicket' })

export const withdrawalsContract = defineContract(withdrawalPaths, {
  remove: {
    summary: 'Delete a ticket: it is gone everywhere at once, and can be had back for thirty days',
    access: inActivity('tracker', 'mod/tracker:manage'),
    params: ticketParams,
    answers: { 200: deleted },
    errors: ['tracker.ticket.not_found'],
    ifMatch: true,
    idempotent: true,
  },
  list: {
    summary: 'The tickets that were deleted and can be had back, the latest first',
    access: inActivity('tracker', 'mod/tracker:manage'),
    params: trackerParams,
    query: z.strictObject(pageQuery),
    answers: { 200: page(deleted) },
  },
  restore: {
    summary: 'Have a deleted ticket back as it was',
    access: inActivity('tracker', 'mod/tracker:manage'),
    params: ticketParams,
    answers: { 200: ticket },
    errors: ['tracker.ticket.not_found'],
    idempotent: true,
  },
})
