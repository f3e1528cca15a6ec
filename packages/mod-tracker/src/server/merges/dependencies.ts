import { circleOf } from '@guichet/domain/tickets/dependencies'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { DEPENDENCIES_MOST } from '../../contract/dependencies.ts'
import { readableBy } from '../access.ts'
import { dependencyEvent } from '../dependencies/events.ts'
import { FOLLOWED } from '../dependencies/limits.ts'
import { countDependencies, reachedFrom } from '../dependencies/repository.ts'
import { keysOfReadable } from '../history/repository.ts'
import type { Caller } from '../caller.ts'
import { bringDependencies, dropUnaccounted } from './dependencies-repository.ts'
import type { Pair } from './repository.ts'

/**
 * The ticket that a duplicate is merged into waits for what that waited for, and what waited for it waits for the other. Refused where tickets would
 * come to wait for each other. The tracker is locked.
 */
export async function carryDependencies(tx: Tx, caller: Caller, pair: Pair): Promise<Outcome<NewEvent[]>> {
  const { trackerId, intoId } = pair
  const by = { createdById: caller.actor.id, createdAt: caller.host.now() }
  const brought = await bringDependencies(tx, pair, by)
  if (brought.length === 0) return { ok: true, value: [] }
  if ((await countDependencies(tx, { trackerId, ticketId: intoId })) > DEPENDENCIES_MOST)
    return failure('tracker.dependency.too_many')
  const reached = await reachedFrom(tx, trackerId, intoId, FOLLOWED + 1)
  if (reached.length > FOLLOWED) return failure('tracker.dependency.too_many')
  // Whatever is new begins or ends at the ticket: so would a circle.
  const last = reached.find(({ on }) => on === intoId)
  if (last !== undefined) {
    const circle = circleOf(reached, last) ?? []
    const keys = await keysOfReadable(tx, readableBy(caller), circle)
    return failure('tracker.ticket.merge_circle', {
      tickets: circle.flatMap((id) => keys.get(id)?.key ?? []).join(', '),
    })
  }
  return { ok: true, value: brought.map(({ ticket, on }) => dependencyEvent(caller, ticket, [null, on])) }
}

/** Those that came with a duplicate, once it is merged no longer. */
export async function releaseDependencies(tx: Tx, caller: Caller, pair: Pair): Promise<NewEvent[]> {
  const dropped = await dropUnaccounted(tx, pair)
  return dropped.map(({ ticket, on }) => dependencyEvent(caller, ticket, [on, null]))
}
