import { mayDo } from '@guichet/domain/tickets/operations'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { ticketFor } from '../tickets/read.ts'
import type { Ticket } from '../tickets/repository.ts'
import { stateOf } from '../visits/link.ts'
import type { Caller } from '../caller.ts'
import { findVisitor, forgetContact, revokeLink } from './repository.ts'

type Row = NonNullable<Awaited<ReturnType<typeof findVisitor>>>

/** Who works on tickets may know who reported one without an account; to others there is nothing to know. */
async function visitorOf(caller: Caller, number: number): Promise<Outcome<{ ticket: Ticket; row: Row }>> {
  const ticket = await ticketFor(caller, number)
  if (ticket === null || !mayDo('internalNotes', caller.can)) return failure('tracker.ticket.not_found')
  const row = await findVisitor(caller.host.db, { trackerId: caller.activity.id, ticketId: ticket.id })
  return row === null ? failure('tracker.visitor.not_found') : { ok: true, value: { ticket, row } }
}

export async function visitorFor(caller: Caller, number: number) {
  const found = await visitorOf(caller, number)
  if (!found.ok) return found
  const { ticket, row } = found.value
  const { name, email, reportedAt, revokedAt } = row
  const link = stateOf({ ...ticket, revokedAt }, caller.host.now())
  return answer(200, { name, email, reportedAt: reportedAt.toISOString(), link })
}

export const forgetVisitor = (caller: Caller, number: number) =>
  settled(caller, number, 'tracker.visitor.forgotten', (tx, of) => forgetContact(tx, of))

export const unlinkVisitor = (caller: Caller, number: number) =>
  settled(caller, number, 'tracker.visitor.unlinked', (tx, of) => revokeLink(tx, of, caller.host.now()))

/** Once or again: what is so already is no event. */
async function settled(
  caller: Caller,
  number: number,
  type: `tracker.visitor.${string}`,
  write: (tx: Tx, of: { trackerId: string; ticketId: string }) => Promise<boolean>,
) {
  const found = await visitorOf(caller, number)
  const { host, activity } = caller
  return host.change(caller, async (tx) => {
    if (!found.ok) return found
    const { id: ticketId } = found.value.ticket
    const isNew = await write(tx, { trackerId: activity.id, ticketId })
    const event = { type, contextId: activity.id, activityId: activity.id, subjectId: ticketId, changes: {} }
    return changed(answer(204, null), ...(isNew ? [event] : []))
  })
}
