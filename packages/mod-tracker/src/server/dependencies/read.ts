import { failure } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer } from '@guichet/plugin-kit/server'
import { readableBy } from '../access.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Caller } from '../caller.ts'
import { presentDependencies } from './present.ts'
import { linksAmong, ticketsNear } from './repository.ts'

/** Tickets told of at once. */
const NEAR = 60

/** What a ticket depends on and what depends on it, as far as the visitor reads. */
export async function dependenciesOf(caller: Caller, number: number) {
  const ticket = await ticketFor(caller, number)
  return ticket === null
    ? failure('tracker.ticket.not_found')
    : answer(200, await near(caller.host.db, caller, ticket.id))
}

export async function near(db: Tx, caller: Caller, id: string) {
  const trackerId = caller.activity.id
  const found = await ticketsNear(db, readableBy(caller), { trackerId, id, limit: NEAR + 1 })
  const tickets = found.slice(0, NEAR)
  const links = await linksAmong(
    db,
    trackerId,
    tickets.map((ticket) => ticket.id),
  )
  return presentDependencies(tickets, links, found.length > NEAR)
}
