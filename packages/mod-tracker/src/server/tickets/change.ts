import { ok } from '@guichet/domain/result'
import { changed, withCurrent } from '@guichet/plugin-kit/server'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Change, Tx } from '@guichet/plugin-kit/host'
import type { Caller } from '../caller.ts'
import { changesSince } from './changes-since.ts'
import { answerTicket, type TicketAnswer } from './present.ts'
import { oneTicket } from './read.ts'
import type { Ticket } from './repository.ts'
import { toldOf, type Coming } from './told.ts'

interface Changing extends Coming {
  /** As the visitor may read it; null when it is not there for them. */
  readonly ticket: Ticket | null
  readonly number: number
  /** The version that whoever asks has seen. */
  readonly ifMatch: number
}

/** What a step made of the ticket; null: somebody was faster. */
export type Changed = { readonly changed: Ticket | null } & Pick<Change<never>, 'events'>

/** Changes a ticket in the transaction, by its version: with `updateTicket`. */
export type Step = (tx: Tx, ticket: Ticket) => Promise<Outcome<Changed>>

/**
 * One change of one ticket, asked in this order: is it there for you? is it as you saw it? then what `step` asks.
 *
 * The ticket and what it takes to show it were read before the transaction, which so holds one connection and only writes; that the ticket is still
 * the one read is the condition on its version in the write. Nothing is answered before the transaction has asked for the
 * Idempotency-Key: a repeated change gets its first answer, even by somebody whose own change took the ticket out of their sight.
 */
export async function changeTicket(caller: Caller, changing: Changing, step: Step): Promise<Outcome<TicketAnswer>> {
  const { ticket, number, ifMatch } = changing
  const told = await toldOf(caller, ticket, changing)
  const outcome = await caller.host.change<TicketAnswer>(caller, async (tx) => {
    if (ticket === null) return failure('tracker.ticket.not_found')
    if (ticket.version !== ifMatch) return failure('version.mismatch')
    const stepped = await step(tx, ticket)
    if (!stepped.ok) return stepped
    const { changed: now, events } = stepped.value
    if (now === null) return failure('version.mismatch')
    if (events.length === 0) return changed(answerTicket(now, told))
    return changed(answerTicket({ ...now, unread: false }, told), ...events)
  })
  return withCurrent(outcome, () => ticketNow(caller, number, ifMatch))
}

/** What a mismatch carries: the ticket as it is now, and what changed since by whom; unless it is no longer the visitor's to read. */
export async function ticketNow(caller: Caller, number: number, ifMatch: number) {
  const current = await oneTicket(caller, number)
  if (!current.ok) return current
  const { body } = current.value
  return ok({ body, params: await changesSince(caller, body.id, ifMatch) })
}
