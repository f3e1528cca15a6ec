import type { Preset } from '@guichet/domain/tickets/presets'
import { canAssign, relationTo } from '@guichet/domain/tickets/permissions'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { sql } from '@guichet/plugin-kit/sql'
import { canWork } from '../people.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
import { changeTicket } from './change.ts'
import { updateTicket } from './change-repository.ts'
import { ticketEvent } from './events.ts'
import type { TicketAnswer } from './present.ts'
import { ticketFor } from './read.ts'
import type { Ticket } from './repository.ts'

interface Assignment {
  readonly number: number
  readonly ifMatch: number
  readonly assignee: string | null
}

/** Entrusts a ticket to somebody, or to nobody. Its state stays as it is; to whom it already is entrusted, nothing is written. */
export async function assignTicket(
  caller: Caller,
  { number, ifMatch, assignee }: Assignment,
): Promise<Outcome<TicketAnswer>> {
  const [{ preset }, ticket, able] = await Promise.all([
    trackerInForce(caller),
    ticketFor(caller, number),
    assignee === null || canWork(caller, assignee),
  ])
  const people = assignee === null ? [] : [assignee]
  return changeTicket(caller, { ticket, number, ifMatch, people }, async (tx, ticket) => {
    if (!mayEntrust(caller, ticket, assignee, preset)) return failure('tracker.ticket.assign_denied')
    if (ticket.assigneeId === assignee) return { ok: true, value: { changed: ticket, events: [] } }
    if (!able) return failure('tracker.ticket.assignee_unable')
    const updatedAt = caller.host.now()
    const set = sql`assignee_id = ${assignee}::uuid`
    const written = await updateTicket(tx, caller.activity.id, ticket, { set, updatedAt, by: caller.actor.id })
    if (!written) return { ok: true, value: { changed: null, events: [] } }
    const changed: Ticket = { ...ticket, assigneeId: assignee, updatedAt, version: ticket.version + 1 }
    const changes = { assignee: [ticket.assigneeId, assignee] } as const
    return {
      ok: true,
      value: { changed, events: [ticketEvent(caller, changed, { type: 'tracker.ticket.assigned', changes })] },
    }
  })
}

/** Giving back what was entrusted to oneself asks what taking it does. */
export function mayEntrust(
  { actor, can }: Caller,
  ticket: Pick<Ticket, 'reporterId' | 'assigneeId'>,
  assignee: string | null,
  preset: Preset,
): boolean {
  const relation = relationTo(actor.id, ticket)
  const concernsOnlyMe = assignee === actor.id || (assignee === null && relation.isAssignee)
  return canAssign(can, relation, concernsOnlyMe, preset)
}
