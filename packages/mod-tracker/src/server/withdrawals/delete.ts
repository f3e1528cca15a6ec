import { failure } from '@guichet/plugin-kit/failure'
import { answer, changed, withCurrent } from '@guichet/plugin-kit/server'
import { sql } from '@guichet/plugin-kit/sql'
import { ticketNow } from '../tickets/change.ts'
import { updateTicket } from '../tickets/change-repository.ts'
import { ticketEvent } from '../tickets/events.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Caller } from '../caller.ts'
import { presentDeleted } from './present.ts'
import { insertWithdrawal } from './repository.ts'

interface Asked {
  readonly number: number
  readonly ifMatch: number
}

/** Puts a ticket out of everybody's sight. Its row, its place in the stack and all that hangs on it stay, to be had back as they were. */
export async function deleteTicket(caller: Caller, { number, ifMatch }: Asked) {
  const { host, activity, actor } = caller
  const ticket = await ticketFor(caller, number)
  const names = await host.people.names(ticket === null ? [] : [ticket.reporterId, actor.id])
  const outcome = await host.change(caller, async (tx) => {
    if (ticket === null) return failure('tracker.ticket.not_found')
    if (ticket.version !== ifMatch) return failure('version.mismatch')
    const at = host.now()
    const change = { set: sql`hidden = TRUE`, updatedAt: ticket.updatedAt, by: actor.id }
    if (!(await updateTicket(tx, activity.id, ticket, change))) return failure('version.mismatch')
    await insertWithdrawal(tx, activity.id, ticket.id, { kind: 'deleted', at, byId: actor.id })
    const after = { ...ticket, updatedAt: at, version: ticket.version + 1 }
    const body = presentDeleted({ ...ticket, at, byId: actor.id }, names)
    return changed(answer(200, body), ticketEvent(caller, after, { type: 'tracker.ticket.deleted', changes: {} }))
  })
  return withCurrent(outcome, () => ticketNow(caller, number, ifMatch))
}
