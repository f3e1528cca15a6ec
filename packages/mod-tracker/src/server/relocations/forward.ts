import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { readableBy } from '../access.ts'
import { oneTicket } from '../tickets/read.ts'
import type { TicketAnswer } from '../tickets/present.ts'
import { visitOf } from '../subtrackers/seen.ts'
import type { Visit } from '../visit.ts'
import { findCalled, findForward } from './forward-repository.ts'

/** A ticket by its address; by one that it has left, where it is now: to who may read it there. To others neither is anything. */
export async function ticketAt(visit: Visit, number: number): Promise<Outcome<TicketAnswer>> {
  const found = await oneTicket(visit, number)
  return found.ok ? found : ((await forwarded(visit, number)) ?? found)
}

async function forwarded(visit: Visit, number: number): Promise<Outcome<never> | null> {
  const now = await calledNow(visit, number)
  if (now === null) return null
  const { trackerId, prefix } = now
  return failure('tracker.ticket.relocated', {
    tracker: trackerId,
    number: now.number,
    key: `${prefix}-${now.number}`,
  })
}

/** What a ticket that had this number here is called now; null: there is none, or none that the visitor reads there. */
export async function calledNow(visit: Visit, number: number) {
  const { host, activity } = visit
  const forward = await findForward(host.db, activity.id, number)
  const there = forward && (await visitOf(visit, forward.trackerId))
  const now = there && (await findCalled(host.db, readableBy(there), forward.ticketId))
  return now && { ...now, trackerId: there.activity.id }
}
