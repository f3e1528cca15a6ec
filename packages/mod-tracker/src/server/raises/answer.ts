import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { besideOf, place, type Placing } from '../priority/place.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Ticket } from '../tickets/repository.ts'
import type { Caller } from '../caller.ts'
import { raiseEvent } from './events.ts'
import { peopleOf, presentRaise, type RaiseView } from './present.ts'
import { answerRaise, findRaise, type RaiseOutcome, type RaiseRow } from './repository.ts'

interface Which {
  readonly number: number
  readonly raise: string
}

type Answered = Outcome<{ readonly status: 200; readonly body: RaiseView }>

/** The ticket goes where it is put, and who asked is answered: both or neither. */
export async function grantRaise(
  caller: Caller,
  which: Which,
  { place: wanted, answer = '' }: { readonly place: Placing; readonly answer?: string | undefined },
): Promise<Answered> {
  const beside = besideOf(wanted)
  const other = beside === null ? null : await ticketFor(caller, beside)
  return answerOne(caller, which, { outcome: 'granted', answer }, async (tx, ticket) => {
    const placed = await place(tx, caller, ticket, { wanted, other })
    return placed.ok ? { ok: true, value: placed.value.events } : placed
  })
}

export function declineRaise(caller: Caller, which: Which, answer: string): Promise<Answered> {
  return answerOne(caller, which, { outcome: 'declined', answer })
}

/** One's own; somebody else's is not there. */
export function withdrawRaise(caller: Caller, which: Which): Promise<Answered> {
  return answerOne(caller, which, { outcome: 'withdrawn', answer: '' })
}

interface Given {
  readonly outcome: RaiseOutcome
  /** Blank: none. */
  readonly answer: string
}

type Besides = (tx: Tx, ticket: Ticket) => Promise<Outcome<readonly NewEvent[]>>

const nothing: Besides = async () => ({ ok: true, value: [] })

async function answerOne(
  caller: Caller,
  { number, raise: id }: Which,
  given: Given,
  besides: Besides = nothing,
): Promise<Answered> {
  const { host, activity, actor } = caller
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const raise = await findRaise(host.db, { trackerId: activity.id, ticketId: ticket.id }, id)
  const theirs = raise !== null && (given.outcome !== 'withdrawn' || raise.userId === actor.id)
  if (!theirs) return failure('tracker.raise.not_found')
  const names = await host.people.names([...peopleOf(raise), actor.id])
  const answered: RaiseRow = {
    ...raise,
    outcome: given.outcome,
    answer: given.answer.trim() === '' ? null : given.answer,
    answeredAt: host.now(),
    answeredById: actor.id,
  }
  return host.change(caller, async (tx) => {
    const done = await besides(tx, ticket)
    if (!done.ok) return done
    const { outcome, answer: said, answeredAt, answeredById } = answered
    const written = { outcome: outcome!, answer: said, answeredAt: answeredAt!, answeredById: answeredById! }
    if (!(await answerRaise(tx, activity.id, id, written))) return failure('tracker.raise.answered')
    const told = raiseEvent(caller, ticket.id, given.outcome, { asker: raise.userId, urgent: raise.urgent })
    return changed(answer(200, presentRaise(answered, names)), ...done.value, told)
  })
}
