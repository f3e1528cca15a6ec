import { readTicketNumber } from '@guichet/domain/tickets/ticket-key'
import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { readableBy } from '../access.ts'
import { listTickets, type TicketRow } from '../tickets/repository.ts'
import { askerOf, ticketFor } from '../tickets/read.ts'
import { filtersOf } from '../tickets/query/filters.ts'
import type { Caller } from '../caller.ts'
import { presentShown } from './present.ts'

const OFFERED = 8

/** Tickets that one could be made to depend on: the one that is named, then what has the words; without any, the latest open ones. */
export async function dependencyCandidates(caller: Caller, number: number, matching: string) {
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const named = readTicketNumber(matching)
  const [exact, found] = await Promise.all([
    named === null ? null : ticketFor(caller, named.number),
    searched(caller, matching),
  ])
  const rows = [...(exact === null ? [] : [exact]), ...found].filter(({ id }) => id !== ticket.id)
  const once = [...new Map(rows.map((row) => [row.id, row])).values()]
  return answer(200, { items: once.slice(0, OFFERED).map(presentShown) })
}

function searched(caller: Caller, matching: string): Promise<readonly TicketRow[]> {
  const { host, activity } = caller
  const words = matching.split(/\s+/).filter((word) => word !== '')
  const open = { kind: 'flag', field: 'is', not: false, values: ['open'] } as const
  const query = [
    ...(words.length === 0 ? [open] : []),
    ...words.map((text) => ({ kind: 'word', not: false, text }) as const),
  ]
  const filters = { ...filtersOf(query, askerOf(caller, 'UTC', []), activity.id), after: null, limit: OFFERED + 1 }
  return listTickets(host.db, readableBy(caller), filters).then(({ rows }) => rows)
}
