import { eventsOfMask, maskOfEvents, type WatchEvent } from '@guichet/domain/tickets/watch-events'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { followed, WENT } from '../tickets/followed.ts'
import { holdTickets } from '../tickets/hold-repository.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Ticket } from '../tickets/repository.ts'
import type { Caller } from '../caller.ts'
import { deleteWatch, deleteSomeWatches, insertWatch, setWatchEvents } from './repository.ts'

// Watching oneself asks for reading, and for nothing else; it is one's own business, and no event.

export function watch(caller: Caller, number: number) {
  const { actor, host } = caller
  return change(caller, number, async (tx, ticket, of) => {
    if (!ticket.watching) await insertWatch(tx, of, { userId: actor.id, createdAt: host.now() })
    return { watching: true }
  })
}

export function unwatch(caller: Caller, number: number) {
  return change(caller, number, async (tx, ticket, of) => {
    if (ticket.watching) await deleteWatch(tx, of, caller.actor.id)
    return { watching: false }
  })
}

/** Watches for these events alone. */
export function chooseEvents(caller: Caller, number: number, wanted: readonly WatchEvent[]) {
  const { actor, host } = caller
  const mask = maskOfEvents(wanted)
  return change(caller, number, async (tx, _, of) => {
    await setWatchEvents(tx, of, { userId: actor.id, createdAt: host.now() }, mask)
    return { watching: true, events: eventsOfMask(mask) }
  })
}

/** Of one transaction: somebody who has watched for years holds up nobody. */
const AT_ONCE = 1_000

/** Ends them a thousand at a time; whoever is cut off says it again. */
export async function unwatchAll(caller: Caller) {
  const { activity, actor, host } = caller
  for (let ended = 0; ;) {
    const some = await host.change(caller, async (tx) => {
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

const change = <B>(caller: Caller, number: number, write: Write<B>) => followed(() => attempt(caller, number, write))

async function attempt<B>(
  caller: Caller,
  number: number,
  write: Write<B>,
): Promise<Outcome<{ readonly status: 200; readonly body: B }>> {
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  return caller.host.change(caller, async (tx) => {
    if (!(await holdTickets(tx, caller.activity.id, [ticket.id]))) return WENT
    const body = await write(tx, ticket, { trackerId: caller.activity.id, ticketId: ticket.id })
    return changed(answer(200, body))
  })
}
