import { canSeeWatchers } from '@guichet/domain/tickets/permissions'
import { eventsOfMask } from '@guichet/domain/tickets/watch-events'
import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { namePerson } from '../people.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Caller } from '../caller.ts'
import { countWatches, firstWatchers, watchEventsOf } from './repository.ts'

const NAMED = 100

/** What others are told of is their business, and nobody is shown it. */
export async function watchersOf(caller: Caller, number: number) {
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const { host, activity, actor, can } = caller
  const of = { trackerId: activity.id, ticketId: ticket.id }
  const [count, ids, mine] = await Promise.all([
    countWatches(host.db, of),
    canSeeWatchers(can) ? firstWatchers(host.db, of, NAMED) : null,
    watchEventsOf(host.db, of, actor.id),
  ])
  const names = await host.people.names(ids ?? [])
  return answer(200, {
    count,
    people: ids === null ? null : ids.map((id) => namePerson(id, names)),
    mine: mine === null ? null : eventsOfMask(mine),
  })
}
