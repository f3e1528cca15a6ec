import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { readableBy } from '../access.ts'
import { oneTicket } from '../tickets/read.ts'
import type { TicketAnswer } from '../tickets/present.ts'
import { callerAt } from '../subtrackers/seen.ts'
import type { Caller } from '../caller.ts'
import { findCalled, findForward } from './forward-repository.ts'

/** A ticket by its address; by one that it has left, where it is now: to who may read it there. To others neither is anything. */
export async function ticketAt(caller: Caller, number: number): Promise<Outcome<TicketAnswer>> {
  const found = await oneTicket(caller, number)
  return found.ok ? found : ((await forwarded(caller, number)) ?? found)
}

async function forwarded(caller: Caller, number: number): Promise<Outcome<never> | null> {
  const now = await calledNow(caller, number)
  if (now === null) return null
  const { trackerId, prefix } = now
  return failure('tracker.ticket.relocated', {
    tracker: trackerId,
    number: now.number,
    key: `${prefix}-${now.number}`,
  })
}

/** What a ticket that had this number here is called now; null: there is none, or none that the visitor reads there. */
export async function calledNow(caller: Caller, number: number) {
  const { host, activity } = caller
  const forward = await findForward(host.db, activity.id, number)
  const there = forward && (await callerAt(caller, forward.trackerId))
  const now = there && (await findCalled(host.db, readableBy(there), forward.ticketId))
  return now && { ...now, trackerId: there.activity.id }
}
