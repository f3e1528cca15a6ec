import { mayDo } from '@guichet/domain/tickets/operations'
import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { readableBy } from '../access.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Caller } from '../caller.ts'
import { peopleOf, presentRaise } from './present.ts'
import { openRaises, raisesOf } from './repository.ts'

const SHOWN = 50
const OPEN_SHOWN = 100

/** Why somebody asks is told to who manages priority, and to themselves. */
export async function raisesOfTicket(caller: Caller, number: number) {
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const { host, activity, actor, can } = caller
  const of = mayDo('rank', can) ? null : actor.id
  const rows = await raisesOf(host.db, { trackerId: activity.id, ticketId: ticket.id }, { of, limit: SHOWN })
  const names = await host.people.names(rows.flatMap(peopleOf))
  return answer(200, { items: rows.map((row) => presentRaise(row, names)) })
}

export async function openRaisesOf(caller: Caller) {
  const rows = await openRaises(caller.host.db, readableBy(caller), caller.activity.id, OPEN_SHOWN)
  return answer(200, { items: rows.map(({ since, ...row }) => ({ ...row, since: since.toISOString() })) })
}
