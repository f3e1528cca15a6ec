import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { z } from 'zod'
import { seenPaths } from './seen.paths.ts'
import { ticket, ticketParams } from './tickets.ts'

export const seenContract = defineContract(seenPaths, {
  see: {
    summary: 'Say that one has seen a ticket; safe to repeat, and never goes back to an older version',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    body: z.strictObject({ version: z.int().min(1).max(2_147_483_647) }),
    answers: {
      /** The ticket as it has become, when seeing it opened it (POSTED → OPEN, cause `viewed`); null otherwise. */
      200: z.object({ opened: ticket.nullable() }),
    },
    errors: ['tracker.ticket.not_found'],
  },
})
