import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answer, changed } from '@guichet/plugin-kit/server'
import { followed, WENT } from '../tickets/followed.ts'
import { holdTickets } from '../tickets/hold-repository.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Caller } from '../caller.ts'
import { raiseEvent } from './events.ts'
import { presentRaise, type RaiseView } from './present.ts'
import { insertRaise, type RaiseRow } from './repository.ts'

interface Asked {
  readonly reason: string
  readonly urgent: boolean
}

type Answer = Outcome<{ readonly status: 201; readonly body: RaiseView }>

export const askForRaise = (caller: Caller, number: number, asked: Asked): Promise<Answer> =>
  followed(() => attempt(caller, number, asked))

async function attempt(caller: Caller, number: number, asked: Asked): Promise<Answer> {
  const { host, activity, actor } = caller
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  if (ticket.closed) return failure('tracker.priority.closed')
  const names = await host.people.names([actor.id])
  const row: RaiseRow = {
    ...asked,
    id: host.newId(),
    ticketId: ticket.id,
    userId: actor.id,
    createdAt: host.now(),
    outcome: null,
    answer: null,
    answeredAt: null,
    answeredById: null,
  }
  return host.change(caller, async (tx) => {
    if (!(await holdTickets(tx, activity.id, [ticket.id]))) return WENT
    if (!(await insertRaise(tx, activity.id, row))) return failure('tracker.raise.open_already')
    return changed(
      answer(201, presentRaise(row, names)),
      raiseEvent(caller, ticket.id, 'asked', { asker: actor.id, urgent: asked.urgent }),
    )
  })
}
