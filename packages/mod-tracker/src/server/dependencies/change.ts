import { circleOf } from '@guichet/domain/tickets/dependencies'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { DEPENDENCIES_MOST } from '../../contract/dependencies.ts'
import { followed, WENT } from '../tickets/followed.ts'
import { holdTickets } from '../tickets/hold-repository.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Ticket } from '../tickets/repository.ts'
import { lockStack } from '../tracker/repository.ts'
import type { Caller } from '../caller.ts'
import { dependencyEvent } from './events.ts'
import { FOLLOWED } from './limits.ts'
import type { DependenciesView } from './present.ts'
import { near } from './read.ts'
import { countDependencies, deleteDependency, insertDependency, reachedFrom } from './repository.ts'

interface Which {
  readonly number: number
  /** What it depends on. */
  readonly other: number
}

interface Both {
  readonly ticket: Ticket
  readonly other: Ticket
}

/**
 * Says that a ticket depends on another. Their tracker is locked while it is looked whether that would close a circle, so that of two that
 * would close one together the second is refused.
 */
export function addDependency(caller: Caller, which: Which) {
  const { host, activity, actor } = caller
  return change(caller, which, async (tx, { ticket, other }) => {
    if (ticket.id === other.id) return failure('tracker.dependency.circle')
    await lockStack(tx, activity.id)
    if (!(await holdTickets(tx, activity.id, [ticket.id, other.id]))) return WENT
    const link = { trackerId: activity.id, ticketId: ticket.id, dependsOnId: other.id }
    const added = await insertDependency(tx, link, { createdById: actor.id, createdAt: host.now() })
    if (!added) return { ok: true, value: [] }
    // What was written goes back with a refusal.
    if ((await countDependencies(tx, link)) > DEPENDENCIES_MOST) return failure('tracker.dependency.too_many')
    const reached = await reachedFrom(tx, activity.id, other.id, FOLLOWED + 1)
    if (reached.length > FOLLOWED) return failure('tracker.dependency.too_many')
    if (circleOf(reached, { ticket: ticket.id, on: other.id }) !== null) return failure('tracker.dependency.circle')
    return { ok: true, value: [dependencyEvent(caller, ticket.id, [null, other.id])] }
  })
}

export function removeDependency(caller: Caller, which: Which) {
  const { activity } = caller
  return change(caller, which, async (tx, { ticket, other }) => {
    if (!(await holdTickets(tx, activity.id, [ticket.id, other.id]))) return WENT
    const link = { trackerId: activity.id, ticketId: ticket.id, dependsOnId: other.id }
    if (!(await deleteDependency(tx, link))) return failure('tracker.dependency.not_found')
    return { ok: true, value: [dependencyEvent(caller, ticket.id, [other.id, null])] }
  })
}

type Answered = Outcome<{ readonly status: 200; readonly body: DependenciesView }>
type Events = Outcome<ReturnType<typeof dependencyEvent>[]>

type Write = (tx: Tx, both: Both) => Promise<Events>

/** Of two tickets that the visitor reads. */
const change = (caller: Caller, which: Which, write: Write) => followed(() => attempt(caller, which, write))

async function attempt(caller: Caller, { number, other: of }: Which, write: Write): Promise<Answered> {
  const [ticket, other] = await Promise.all([ticketFor(caller, number), ticketFor(caller, of)])
  if (ticket === null) return failure('tracker.ticket.not_found')
  if (other === null) return failure('tracker.dependency.not_found')
  return caller.host.change(caller, async (tx) => {
    const written = await write(tx, { ticket, other })
    if (!written.ok) return written
    return changed(answer(200, await near(tx, caller, ticket.id)), ...written.value)
  })
}
