import type { Reader } from '@guichet/plugin-kit/server'
import { forgetTicket, moveTicket } from './repository.ts'

/** What was made of a ticket goes with it to another tracker, and is of none any more once the ticket is erased. */
export const followTickets: Reader = {
  name: 'trackersuggest_faq.tickets',
  from: 'now',
  async handle(events, tx) {
    for (const { type, subjectId, activityId } of events) {
      if (type === 'tracker.ticket.relocated') await moveTicket(tx, subjectId, activityId!)
      else if (type === 'tracker.ticket.erased') await forgetTicket(tx, subjectId)
    }
  },
}
