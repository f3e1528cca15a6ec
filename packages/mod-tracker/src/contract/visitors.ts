import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { instant } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { ticketParams } from './tickets.ts'
import { visitorPaths } from './visitors.paths.ts'

const readers = inActivity('tracker', 'mod/tracker:seeissues')
const errors = ['tracker.ticket.not_found', 'tracker.visitor.not_found'] as const

/** For who sees internal notes; to anybody else there is no such thing. */
export const visitorsContract = defineContract(visitorPaths, {
  get: {
    summary: 'The visitor who reported a ticket: how to reach them, and whether their private link is good',
    access: readers,
    params: ticketParams,
    answers: {
      200: z
        .object({
          name: z.string().nullable(),
          email: z.string().nullable(),
          reportedAt: instant,
          /** `over`: the ticket was closed too long ago. */
          link: z.enum(['open', 'over', 'revoked']),
        })
        .meta({ id: 'TicketVisitor' }),
    },
    errors,
  },
  forget: {
    summary: 'Forget the name and the e-mail address of the visitor who reported a ticket',
    access: readers,
    params: ticketParams,
    answers: { 204: null },
    errors,
  },
  unlink: {
    summary: 'End the private link of the visitor who reported a ticket, for good',
    access: readers,
    params: ticketParams,
    answers: { 204: null },
    errors,
  },
})
