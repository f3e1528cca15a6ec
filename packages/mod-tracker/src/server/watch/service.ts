import { canSeeWatchers } from '@guichet/domain/tickets/permissions'
import { failure } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer } from '@guichet/plugin-kit/server'
import { namePerson } from '../people.ts'
import { ALL_EVENTS } from '../tickets/create.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Visit } from '../visit.ts'
import { countWatches, deleteWatch, firstWatchers, insertWatch } from './repository.ts'

const NAMED = 100

export async function watchersOf(visit: Visit, number: number) {
  const ticket = await ticketFor(visit, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const { host, activity, can } = visit
  const of = { trackerId: activity.id, ticketId: ticket.id }
  const [count, ids] = await Promise.all([
    countWatches(host.db, of),
    canSeeWatchers(can) ? firstWatchers(host.db, of, NAMED) : null,
  ])
  const names = await host.people.names(ids ?? [])
  return answer(200, { count, people: ids === null ? null : ids.map((id) => namePerson(id, names)) })
}

/** Watching oneself asks for reading, and for nothing else; it is one's own business, and no event. */
export function watch(visit: Visit, number: number) {
  const { activity, actor, host } = visit
  return change(visit, number, true, (tx, ticketId) =>
    insertWatch(
      tx,
      { trackerId: activity.id, ticketId },
      { userId: actor.id, events: ALL_EVENTS, createdAt: host.now() },
    ),
  )
}

export function unwatch(visit: Visit, number: number) {
  const { activity, actor } = visit
  return change(visit, number, false, (tx, ticketId) => deleteWatch(tx, { trackerId: activity.id, ticketId }, actor.id))
}

async function change(
  visit: Visit,
  number: number,
  watching: boolean,
  write: (tx: Tx, ticketId: string) => Promise<void>,
) {
  const ticket = await ticketFor(visit, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  if (ticket.watching === watching) return answer(200, { watching })
  return visit.host.change(visit, async (tx) => {
    await write(tx, ticket.id)
    return { ok: true, value: { answer: answer(200, { watching }).value, events: [] } }
  })
}
