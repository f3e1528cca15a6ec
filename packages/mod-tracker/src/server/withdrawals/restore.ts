import { changed } from '@guichet/plugin-kit/server'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { sql } from '@guichet/plugin-kit/sql'
import { hiddenFrom } from '../access.ts'
import { updateTicket } from '../tickets/change-repository.ts'
import { ticketEvent } from '../tickets/events.ts'
import { answerTicket, type TicketAnswer } from '../tickets/present.ts'
import { findTicket } from '../tickets/repository.ts'
import { toldOf } from '../tickets/told.ts'
import type { Caller } from '../caller.ts'
import { deleteWithdrawal } from './repository.ts'

const NOT_FOUND = failure('tracker.ticket.not_found')

/** Has a deleted ticket back: what it was, who watches it, its place in the stack, what was merged into it. */
export async function restoreTicket(caller: Caller, number: number): Promise<Outcome<TicketAnswer>> {
  const { host, activity, actor } = caller
  const ticket = await findTicket(host.db, hiddenFrom(caller), number, actor.id)
  const told = await toldOf(caller, ticket)
  return host.change<TicketAnswer>(caller, async (tx) => {
    if (ticket === null || !(await deleteWithdrawal(tx, activity.id, ticket.id, { kind: 'deleted' }))) return NOT_FOUND
    const change = { set: sql`hidden = FALSE`, updatedAt: ticket.updatedAt, by: actor.id }
    if (!(await updateTicket(tx, activity.id, ticket, change))) return NOT_FOUND
    const back = { ...ticket, version: ticket.version + 1 }
    const event = ticketEvent(
      caller,
      { ...back, updatedAt: host.now() },
      { type: 'tracker.ticket.restored', changes: {} },
    )
    return changed(answerTicket({ ...back, unread: false }, told), event)
  })
}
