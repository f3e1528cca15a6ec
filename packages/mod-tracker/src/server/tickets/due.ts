import { mayDo } from '@guichet/domain/tickets/operations'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { sql } from '@guichet/plugin-kit/sql'
import type { Caller } from '../caller.ts'
import { changeTicket } from './change.ts'
import { updateTicket } from './change-repository.ts'
import { ticketEvent } from './events.ts'
import type { TicketAnswer } from './present.ts'
import { ticketFor } from './read.ts'
import type { Ticket } from './repository.ts'

interface Due {
  readonly number: number
  readonly ifMatch: number
  /** A day, yyyy-mm-dd; null: there is no hurry. */
  readonly dueOn: string | null
}

/** Says by which day a ticket is to be settled, or that there is none. The same day again writes nothing. */
export async function setDueDate(caller: Caller, { number, ifMatch, dueOn }: Due): Promise<Outcome<TicketAnswer>> {
  const ticket = await ticketFor(caller, number)
  return changeTicket(caller, { ticket, number, ifMatch }, async (tx, ticket) => {
    if (!mayDo('setDueDate', caller.can)) return failure('tracker.ticket.due_denied')
    if (ticket.dueOn === dueOn) return { ok: true, value: { changed: ticket, events: [] } }
    const updatedAt = caller.host.now()
    const set = sql`due_on = ${dueOn}::date`
    const written = await updateTicket(tx, caller.activity.id, ticket, { set, updatedAt, by: caller.actor.id })
    if (!written) return { ok: true, value: { changed: null, events: [] } }
    const changed: Ticket = { ...ticket, dueOn, updatedAt, version: ticket.version + 1 }
    const changes = { due: [ticket.dueOn, dueOn] } as const
    const event = ticketEvent(caller, changed, { type: 'tracker.ticket.due_set', changes })
    return { ok: true, value: { changed, events: [event] } }
  })
}
