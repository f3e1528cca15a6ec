import { TRACKER_CAPABILITIES, type Can } from '@guichet/domain/tickets/capabilities'
import { canAddWatcher, relationTo, watchingWouldReveal } from '@guichet/domain/tickets/permissions'
import { failure } from '@guichet/plugin-kit/failure'
import { answer, changed } from '@guichet/plugin-kit/server'
import { holdersWhoSee } from '../people.ts'
import { followed, WENT } from '../tickets/followed.ts'
import { holdTickets } from '../tickets/hold-repository.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Caller } from '../caller.ts'
import { watchEvent } from './events.ts'
import { unwatch, watch } from './own.ts'
import { deleteWatch, insertWatch } from './repository.ts'

interface Search {
  readonly matching?: string | undefined
  readonly limit: number
}

/** Those who can be made watchers, whether or not they watch already. */
export async function watcherCandidates(caller: Caller, number: number, { matching, limit }: Search) {
  if ((await ticketFor(caller, number)) === null) return failure('tracker.ticket.not_found')
  const wanted = { limit, ...(matching !== undefined && { matching }) }
  return answer(200, { items: await holdersWhoSee(caller, ['mod/tracker:canbecced'], wanted) })
}

interface Which {
  readonly number: number
  readonly person: string
}

interface Added extends Which {
  readonly reveal: boolean
}

/**
 * Makes somebody a watcher. Asked in this order: is the ticket there for you? can they watch? would they read what they could not, and was
 * that meant?
 */
export const addWatcher = (caller: Caller, asked: Added) => followed(() => attemptToAdd(caller, asked))

async function attemptToAdd(caller: Caller, { number, person, reveal }: Added) {
  const { host, activity, actor } = caller
  if (person === actor.id) return watch(caller, number)
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const candidateCan = await canOfCandidate(caller, person)
  if (candidateCan === null || !canAddWatcher(caller.can, candidateCan)) {
    return failure('tracker.watch.candidate_unable')
  }
  const reveals = watchingWouldReveal(candidateCan, relationTo(person, ticket))
  const of = { trackerId: activity.id, ticketId: ticket.id }
  return host.change(caller, async (tx) => {
    if (!(await holdTickets(tx, activity.id, [ticket.id]))) return WENT
    const added = await insertWatch(tx, of, { userId: person, createdAt: host.now() })
    // Whoever watches already reads it already. What was written goes back with the refusal.
    if (added && reveals && !reveal) return failure('tracker.watch.reveals')
    const events = added ? [watchEvent(caller, ticket.id, 'added', person)] : []
    return changed(answer(200, { watching: true }), ...events)
  })
}

/** Whoever watches: also somebody who could not be made a watcher any more. */
export const removeWatcher = (caller: Caller, asked: Which) => followed(() => attemptToRemove(caller, asked))

async function attemptToRemove(caller: Caller, { number, person }: Which) {
  const { host, activity, actor } = caller
  if (person === actor.id) return unwatch(caller, number)
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  return host.change(caller, async (tx) => {
    if (!(await holdTickets(tx, activity.id, [ticket.id]))) return WENT
    const removed = await deleteWatch(tx, { trackerId: activity.id, ticketId: ticket.id }, person)
    if (!removed) return failure('tracker.watch.not_watching')
    return changed(answer(200, { watching: false }), watchEvent(caller, ticket.id, 'removed', person))
  })
}

/** Null: nobody who could watch here. */
async function canOfCandidate(caller: Caller, person: string): Promise<Can | null> {
  const { host, activity } = caller
  const [found, held] = await Promise.all([
    holdersWhoSee(caller, ['mod/tracker:canbecced'], { among: [person], limit: 1 }),
    host.access.check(person, activity.path, TRACKER_CAPABILITIES),
  ])
  return found.length === 0 ? null : (capability) => held.has(capability)
}
