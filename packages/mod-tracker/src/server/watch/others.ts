import { TRACKER_CAPABILITIES, type Can } from '@guichet/domain/tickets/capabilities'
import { canAddWatcher, relationTo, watchingWouldReveal } from '@guichet/domain/tickets/permissions'
import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { holdersWhoSee } from '../people.ts'
import { holdTickets } from '../tickets/hold-repository.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Visit } from '../visit.ts'
import { watchEvent } from './events.ts'
import { unwatch, watch } from './own.ts'
import { deleteWatch, insertWatch } from './repository.ts'

interface Search {
  readonly matching?: string | undefined
  readonly limit: number
}

/** Those who can be made watchers, whether or not they watch already. */
export async function watcherCandidates(visit: Visit, number: number, { matching, limit }: Search) {
  if ((await ticketFor(visit, number)) === null) return failure('tracker.ticket.not_found')
  const wanted = { limit, ...(matching !== undefined && { matching }) }
  return answer(200, { items: await holdersWhoSee(visit, ['mod/tracker:canbecced'], wanted) })
}

interface Which {
  readonly number: number
  readonly person: string
}

/**
 * Makes somebody a watcher. Asked in this order: is the ticket there for you? can they watch? would they read what they could not, and was
 * that meant?
 */
export async function addWatcher(visit: Visit, { number, person, reveal }: Which & { readonly reveal: boolean }) {
  const { host, activity, actor } = visit
  if (person === actor.id) return watch(visit, number)
  const ticket = await ticketFor(visit, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const candidateCan = await canOfCandidate(visit, person)
  if (candidateCan === null || !canAddWatcher(visit.can, candidateCan)) {
    return failure('tracker.watch.candidate_unable')
  }
  const reveals = watchingWouldReveal(candidateCan, relationTo(person, ticket))
  const of = { trackerId: activity.id, ticketId: ticket.id }
  return host.change(visit, async (tx) => {
    if (!(await holdTickets(tx, activity.id, [ticket.id]))) return failure('tracker.ticket.not_found')
    const added = await insertWatch(tx, of, { userId: person, createdAt: host.now() })
    // Whoever watches already reads it already. What was written goes back with the refusal.
    if (added && reveals && !reveal) return failure('tracker.watch.reveals')
    const events = added ? [watchEvent(visit, ticket.id, 'added', person)] : []
    return { ok: true, value: { answer: answer(200, { watching: true }).value, events } } as const
  })
}

/** Whoever watches: also somebody who could not be made a watcher any more. */
export async function removeWatcher(visit: Visit, { number, person }: Which) {
  const { host, activity, actor } = visit
  if (person === actor.id) return unwatch(visit, number)
  const ticket = await ticketFor(visit, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  return host.change(visit, async (tx) => {
    const removed = await deleteWatch(tx, { trackerId: activity.id, ticketId: ticket.id }, person)
    if (!removed) return failure('tracker.watch.not_watching')
    const events = [watchEvent(visit, ticket.id, 'removed', person)]
    return { ok: true, value: { answer: answer(200, { watching: false }).value, events } } as const
  })
}

/** Null: nobody who could watch here. */
async function canOfCandidate(visit: Visit, person: string): Promise<Can | null> {
  const { host, activity } = visit
  const [found, held] = await Promise.all([
    holdersWhoSee(visit, ['mod/tracker:canbecced'], { among: [person], limit: 1 }),
    host.access.check(person, activity.path, TRACKER_CAPABILITIES),
  ])
  return found.length === 0 ? null : (capability) => held.has(capability)
}
