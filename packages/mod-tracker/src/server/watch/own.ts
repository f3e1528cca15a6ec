import { eventsOfMask, maskOfEvents, type WatchEvent } from '@guichet/domain/tickets/watch-events'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { followed, WENT } from '../tickets/followed.ts'
import { holdTickets } from '../tickets/hold-repository.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Ticket } from '../tickets/repository.ts'
import type { Visit } from '../visit.ts'
import { deleteWatch, deleteSomeWatches, insertWatch, setWatchEvents } from './repository.ts'

// Watching oneself asks for reading, and for nothing else; it is one's own business, and no event.

export function watch(visit: Visit, number: number) {
  const { actor, host } = visit
  return change(visit, number, async (tx, ticket, of) => {
    if (!ticket.watching) await insertWatch(tx, of, { userId: actor.id, createdAt: host.now() })
    return { watching: true }
  })
}

export function unwatch(visit: Visit, number: number) {
  return change(visit, number, async (tx, ticket, of) => {
    if (ticket.watching) await deleteWatch(tx, of, visit.actor.id)
    return { watching: false }
  })
}

/** Watches for these events alone. */
export function chooseEvents(visit: Visit, number: number, wanted: readonly WatchEvent[]) {
  const { actor, host } = visit
  const mask = maskOfEvents(wanted)
  return change(visit, number, async (tx, _, of) => {
    await setWatchEvents(tx, of, { userId: actor.id, createdAt: host.now() }, mask)
    return { watching: true, events: eventsOfMask(mask) }
  })
}

/** Of one transaction: somebody who has watched for years holds up nobody. */
const AT_ONCE = 1_000

/** Ends them a thousand at a time; whoever is cut off says it again. */
export async function unwatchAll(visit: Visit) {
  const { activity, actor, host } = visit
  for (let ended = 0; ;) {
    const some = await host.change(visit, async (tx) => {
      const count = await deleteSomeWatches(tx, { trackerId: activity.id, userId: actor.id }, AT_ONCE)
      return changed(answer(200, { ended: count }))
    })
    if (!some.ok) return some
    ended += some.value.body.ended
    if (some.value.body.ended < AT_ONCE) return answer(200, { ended })
  }
}

interface OfTicket {
  readonly trackerId: string
  readonly ticketId: string
}

type Write<B> = (tx: Tx, ticket: Ticket, of: OfTicket) => Promise<B>

const change = <B>(visit: Visit, number: number, write: Write<B>) => followed(() => attempt(visit, number, write))

async function attempt<B>(
  visit: Visit,
  number: number,
  write: Write<B>,
): Promise<Outcome<{ readonly status: 200; readonly body: B }>> {
  const ticket = await ticketFor(visit, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  return visit.host.change(visit, async (tx) => {
    if (!(await holdTickets(tx, visit.activity.id, [ticket.id]))) return WENT
    const body = await write(tx, ticket, { trackerId: visit.activity.id, ticketId: ticket.id })
    return changed(answer(200, body))
  })
}
