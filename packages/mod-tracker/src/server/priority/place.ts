import type { BodyOf } from '@guichet/plugin-kit/contract'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Change, Tx } from '@guichet/plugin-kit/host'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { placing } from '../../contract/priority.ts'
import { readableBy } from '../access.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Ticket } from '../tickets/repository.ts'
import { lockStack } from '../tracker/repository.ts'
import type { Caller } from '../caller.ts'
import { placeOf, ranksOf, setRank } from './repository.ts'
import { LONG, spreadStack } from './spread.ts'
import { rankFor, type Target } from './target-rank.ts'

export type Placing = BodyOf<{ body: typeof placing }>

interface Placed {
  readonly status: 200
  readonly body: { readonly number: number; readonly place: number | null }
}

/** Puts a ticket elsewhere in the priority stack. */
export async function placeTicket(caller: Caller, number: number, wanted: Placing): Promise<Outcome<Placed>> {
  const beside = besideOf(wanted)
  const [ticket, other] = await Promise.all([
    ticketFor(caller, number),
    beside === null ? null : ticketFor(caller, beside),
  ])
  if (ticket === null) return failure('tracker.ticket.not_found')
  return caller.host.change<Placed>(caller, (tx) => place(tx, caller, ticket, { wanted, other }))
}

interface Asked {
  readonly wanted: Placing
  /** The ticket to be beside, as the visitor may read it. */
  readonly other: Ticket | null
}

/** The number of the ticket that it is to be beside. */
export const besideOf = (wanted: Placing): number | null =>
  'before' in wanted ? wanted.before : 'after' in wanted ? wanted.after : null

/** One row is written. The tracker is locked meanwhile, so that moves come one after the other, each from where the one before left the stack. */
export async function place(
  tx: Tx,
  caller: Caller,
  ticket: Ticket,
  { wanted, other }: Asked,
): Promise<Outcome<Change<Placed>>> {
  const trackerId = caller.activity.id
  const { topRank } = await lockStack(tx, trackerId)
  const ids = other === null ? [ticket.id] : [ticket.id, other.id]
  const ranks = await ranksOf(tx, trackerId, ids)
  const rank = ranks.get(ticket.id) ?? null
  if (rank === null) return failure('tracker.priority.closed')
  const target = targetOf(wanted, other === null ? null : (ranks.get(other.id) ?? null))
  if (target === null) return failure('tracker.priority.target_unable')
  const readable = readableBy(caller)
  const next = other?.id === ticket.id ? null : await rankFor(tx, { trackerId, readable, rank, topRank }, target)
  const told = async (at: string) => (readable.all ? placeOf(tx, trackerId, at) : null)
  const answerAt = async (at: string) => answer(200, { number: ticket.number, place: await told(at) })
  if (next === null) return changed(await answerAt(rank))
  const before = await placeOf(tx, trackerId, rank)
  if (!(await setRank(tx, trackerId, ticket.id, next))) return failure('tracker.priority.closed')
  if (next.length > LONG) await caller.host.jobs.enqueue(tx, spreadStack, { trackerId })
  const after = await placeOf(tx, trackerId, next)
  return changed(await answerAt(next), ranked(caller, ticket, [rank, next], [before, after]))
}

function targetOf(wanted: Placing, rank: string | null): Target | null {
  if ('to' in wanted) return wanted
  return rank === null ? null : { side: 'before' in wanted ? 'above' : 'below', of: rank }
}

type Pair<T> = readonly [T, T]

/** It is no change of the ticket, whose version stays. Places are told as they were, up to the last that is counted. */
function ranked({ activity, host }: Caller, { id }: Ticket, rank: Pair<string>, place: Pair<number | null>): NewEvent {
  return {
    type: 'tracker.ticket.ranked',
    contextId: activity.id,
    activityId: activity.id,
    subjectId: id,
    occurredAt: host.now(),
    changes: { place, rank },
  }
}
