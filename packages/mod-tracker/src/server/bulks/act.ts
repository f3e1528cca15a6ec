import type { Failure, Outcome } from '@guichet/plugin-kit/failure'
import { placeTicket } from '../priority/place.ts'
import { relocateTicket } from '../relocations/relocate.ts'
import { assignTicket } from '../tickets/assign.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Ticket } from '../tickets/repository.ts'
import { moveTicket } from '../transitions/move.ts'
import type { Caller } from '../caller.ts'
import { unwatch, watch } from '../watch/own.ts'
import { deleteTicket } from '../withdrawals/delete.ts'
import { deniedTo, DONE, refusedFor, UNCHANGED } from './judge.ts'
import type { BulkAction, Refusal, Verdict } from './types.ts'

/** How often somebody else may be first. */
const TRIES = 3

/** Does it to one ticket, as if by itself, as it is now. Null: what `caller` writes with has refused to, because it is no longer this one's turn. */
export async function actOn(
  caller: Caller,
  number: number,
  action: BulkAction,
  tries = TRIES,
): Promise<Verdict | null> {
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return refusedFor('not-found')
  if (isSo(ticket, action)) return UNCHANGED
  const denied = deniedTo(caller, action)
  if (denied !== null) return refusedFor(denied)
  const { ok, error } = await carryOut(caller, ticket, action)
  if (ok) return DONE
  if (error.code === 'tracker.bulk.overtaken') return null
  if (error.code !== 'version.mismatch') return refusalOf(error)
  return tries > 0 ? actOn(caller, number, action, tries - 1) : refusedFor('overtaken')
}

function isSo(ticket: Ticket, action: BulkAction): boolean {
  switch (action.kind) {
    case 'move':
      return ticket.state === action.to
    case 'assign':
      return ticket.assigneeId === action.assignee
    case 'watch':
      return ticket.watching
    case 'unwatch':
      return !ticket.watching
    // What is at that end already stays there, and nothing tells of it.
    case 'rank':
    case 'delete':
    case 'relocate':
      return false
  }
}

type Done = { readonly ok: true; readonly error?: never } | { readonly ok: false; readonly error: Failure }

async function carryOut(caller: Caller, { number, version }: Ticket, action: BulkAction): Promise<Done> {
  const said = (outcome: Outcome<unknown>): Done => (outcome.ok ? { ok: true } : outcome)
  switch (action.kind) {
    case 'move':
      return said(await moveTicket(caller, { number, ifMatch: version, to: action.to }))
    case 'assign':
      return said(await assignTicket(caller, { number, ifMatch: version, assignee: action.assignee }))
    case 'watch':
      return said(await watch(caller, number))
    case 'unwatch':
      return said(await unwatch(caller, number))
    case 'rank':
      return said(await placeTicket(caller, number, { to: action.to }))
    case 'delete':
      return said(await deleteTicket(caller, { number, ifMatch: version }))
    case 'relocate':
      return said(await relocateTicket(caller, { number, ifMatch: version, to: action.tracker }))
  }
}

/** Who could do it is asked when it is looked at. */
const withoutPeople = (refusal: Refusal): Refusal =>
  Object.fromEntries(Object.entries(refusal).filter(([key]) => key !== 'people')) as Refusal

function refusalOf({ code, params }: Failure): Verdict {
  switch (code) {
    case 'tracker.ticket.not_found':
      return refusedFor('not-found')
    case 'tracker.ticket.assign_denied':
      return refusedFor('assign-denied')
    case 'tracker.ticket.assignee_unable':
      return refusedFor('assignee-unable')
    case 'tracker.priority.closed':
      return refusedFor('closed')
    case 'tracker.relocation.no_destination':
      return refusedFor('no-destination')
    // The trackers were changed under it, and again.
    case 'server.unavailable':
      return refusedFor('overtaken')
    case 'tracker.relocation.refused':
    case 'tracker.ticket.move_refused': {
      const refusals = (params?.['refusals'] ?? []) as readonly Refusal[]
      return { kind: 'refused', refusals: refusals.map(withoutPeople) }
    }
    default:
      return refusedFor('internal')
  }
}
