import { readTicketNumber } from '@guichet/domain/tickets/ticket-key'
import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { calledNow } from '../relocations/forward.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
import { ticketFor } from './read.ts'

/**
 * The ticket that `12`, `#12` or `SI-12` names: the same answer to what names none, to another tracker's key and to what is not theirs to read. One that
 * has left the tracker has the number that it had here, at which its address leads on, and the key that it has where it is.
 */
export async function findByKey(caller: Caller, text: string) {
  const named = readTicketNumber(text)
  if (named === null) return failure('tracker.ticket.not_found')
  const [{ prefix: here }, ticket] = await Promise.all([trackerInForce(caller), ticketFor(caller, named.number)])
  if ((named.prefix ?? here) !== here) return failure('tracker.ticket.not_found')
  const left = ticket === null ? await calledNow(caller, named.number) : null
  const found = ticket ?? left
  if (found === null) return failure('tracker.ticket.not_found')
  const { id, prefix, summary, state, closed } = found
  const number = left === null ? found.number : named.number
  return answer(200, { id, number, key: `${prefix}-${found.number}`, summary, state, closed })
}
