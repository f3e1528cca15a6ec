import { readTicketNumber } from '@guichet/domain/tickets/ticket-key'
import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import type { Visit } from '../visit.ts'
import { ticketFor } from './read.ts'

/** The ticket that `12`, `#12` or `SI-12` names: the same answer to what names none, to another tracker's key and to what is not theirs to read. */
export async function findByKey(visit: Visit, text: string) {
  const named = readTicketNumber(text)
  const ticket = named === null ? null : await ticketFor(visit, named.number)
  if (ticket === null || (named?.prefix ?? ticket.prefix) !== ticket.prefix) return failure('tracker.ticket.not_found')
  const { id, number, prefix, summary, state, closed } = ticket
  return answer(200, { id, number, key: `${prefix}-${number}`, summary, state, closed })
}
