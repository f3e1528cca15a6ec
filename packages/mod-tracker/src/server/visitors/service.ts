import { mayDo } from '@guichet/domain/tickets/operations'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { ticketFor } from '../tickets/read.ts'
import type { Ticket } from '../tickets/repository.ts'
import { stateOf } from '../visits/link.ts'
import type { Visit } from '../visit.ts'
import { findVisitor, forgetContact, revokeLink } from './repository.ts'

type Row = NonNullable<Awaited<ReturnType<typeof findVisitor>>>

/** Who works on tickets may know who reported one without an account; to others there is nothing to know. */
async function visitorOf(visit: Visit, number: number): Promise<Outcome<{ ticket: Ticket; row: Row }>> {
  const ticket = await ticketFor(visit, number)
  if (ticket === null || !mayDo('internalNotes', visit.can)) return failure('tracker.ticket.not_found')
  const row = await findVisitor(visit.host.db, { trackerId: visit.activity.id, ticketId: ticket.id })
  return row === null ? failure('tracker.visitor.not_found') : { ok: true, value: { ticket, row } }
}

export async function visitorFor(visit: Visit, number: number) {
  const found = await visitorOf(visit, number)
  if (!found.ok) return found
  const { ticket, row } = found.value
  const { name, email, reportedAt, revokedAt } = row
  const link = stateOf({ ...ticket, revokedAt }, visit.host.now())
  return answer(200, { name, email, reportedAt: reportedAt.toISOString(), link })
}

export const forgetVisitor = (visit: Visit, number: number) =>
  settled(visit, number, 'tracker.visitor.forgotten', (tx, of) => forgetContact(tx, of))

export const unlinkVisitor = (visit: Visit, number: number) =>
  settled(visit, number, 'tracker.visitor.unlinked', (tx, of) => revokeLink(tx, of, visit.host.now()))

/** Once or again: what is so already is no event. */
async function settled(
  visit: Visit,
  number: number,
  type: `tracker.visitor.${string}`,
  write: (tx: Tx, of: { trackerId: string; ticketId: string }) => Promise<boolean>,
) {
  const found = await visitorOf(visit, number)
  const { host, activity } = visit
  return host.change(visit, async (tx) => {
    if (!found.ok) return found
    const { id: ticketId } = found.value.ticket
    const isNew = await write(tx, { trackerId: activity.id, ticketId })
    const event = { type, contextId: activity.id, activityId: activity.id, subjectId: ticketId, changes: {} }
    return changed(answer(204, null), ...(isNew ? [event] : []))
  })
}
