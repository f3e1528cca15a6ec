import { failure } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer } from '@guichet/plugin-kit/server'
import { readableBy } from '../access.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Visit } from '../visit.ts'
import { presentDependencies } from './present.ts'
import { linksAmong, ticketsNear } from './repository.ts'

/** Tickets told of at once. */
const NEAR = 60

/** What a ticket depends on and what depends on it, as far as the visitor reads. */
export async function dependenciesOf(visit: Visit, number: number) {
  const ticket = await ticketFor(visit, number)
  return ticket === null
    ? failure('tracker.ticket.not_found')
    : answer(200, await near(visit.host.db, visit, ticket.id))
}

export async function near(db: Tx, visit: Visit, id: string) {
  const trackerId = visit.activity.id
  const found = await ticketsNear(db, readableBy(visit), { trackerId, id, limit: NEAR + 1 })
  const tickets = found.slice(0, NEAR)
  const links = await linksAmong(
    db,
    trackerId,
    tickets.map((ticket) => ticket.id),
  )
  return presentDependencies(tickets, links, found.length > NEAR)
}
