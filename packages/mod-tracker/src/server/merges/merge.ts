import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { changed, withCurrent } from '@guichet/plugin-kit/server'
import { sql } from '@guichet/plugin-kit/sql'
import { ticketNow } from '../tickets/change.ts'
import { updateTicket } from '../tickets/change-repository.ts'
import { answerTicket, type TicketAnswer } from '../tickets/present.ts'
import { ticketFor } from '../tickets/read.ts'
import { findTicket } from '../tickets/repository.ts'
import { readableBy } from '../access.ts'
import { toldOf } from '../tickets/told.ts'
import { lockStack } from '../tracker/repository.ts'
import type { Caller } from '../caller.ts'
import { insertWithdrawal } from '../withdrawals/repository.ts'
import { carryDependencies } from './dependencies.ts'
import { mergeEvents } from './events.ts'
import { moveFilesThere } from './files-repository.ts'
import { bringPeople, lockPair, moveCommentsThere, nextVersion, recount } from './repository.ts'
import { revealedTo } from './reveals.ts'

interface Asked {
  readonly number: number
  readonly ifMatch: number
  readonly into: number
  readonly reveal: boolean
}

/**
 * Merges a duplicate into another ticket (docs/adr/0025-merging.md). Nothing is decided about its state, in which it rests out of sight; what was said
 * goes to the other, with its people and its dependencies, and its address leads there.
 */
export async function mergeTicket(
  caller: Caller,
  { number, ifMatch, into, reveal }: Asked,
): Promise<Outcome<TicketAnswer>> {
  const { host, activity, actor } = caller
  const readable = readableBy(caller)
  const [duplicate, target] = await Promise.all([
    findTicket(host.db, readable, number, actor.id),
    ticketFor(caller, into),
  ])
  if (duplicate !== null && target !== null && duplicate.id !== target.id && !reveal) {
    const people = await revealedTo(caller, duplicate, target)
    if (people.length > 0 && duplicate.version === ifMatch) return failure('tracker.ticket.merge_reveals', { people })
  }
  const told = await toldOf(caller, target)
  const outcome = await host.change<TicketAnswer>(caller, async (tx) => {
    if (duplicate === null) return failure('tracker.ticket.not_found')
    if (duplicate.version !== ifMatch) return failure('version.mismatch')
    if (target === null) return failure('tracker.ticket.merge_target')
    if (target.id === duplicate.id) return failure('tracker.ticket.merge_itself')
    const pair = { trackerId: activity.id, duplicateId: duplicate.id, intoId: target.id }
    await lockStack(tx, activity.id)
    if (!(await lockPair(tx, pair, false))) return failure('version.mismatch')
    const at = host.now()
    const change = {
      set: sql`hidden = TRUE, comment_count = 0, note_count = 0`,
      updatedAt: duplicate.updatedAt,
      by: actor.id,
    }
    if (!(await updateTicket(tx, activity.id, duplicate, change))) return failure('version.mismatch')
    await insertWithdrawal(tx, activity.id, duplicate.id, { kind: 'merged', intoId: target.id, at, byId: actor.id })
    await moveCommentsThere(tx, pair)
    await moveFilesThere(tx, pair)
    await bringPeople(tx, pair, at)
    const carried = await carryDependencies(tx, caller, pair)
    if (!carried.ok) return carried
    const counted = await recount(tx, activity.id, target.id, { set: nextVersion, updatedAt: at })
    const merged = mergeEvents(caller, 'merged', {
      duplicate: { id: duplicate.id, version: duplicate.version + 1 },
      into: { id: target.id, version: counted.version },
    })
    const events = [...merged, ...carried.value]
    const now = { ...target, ...counted, updatedAt: at, unread: false }
    return changed(answerTicket(now, told), ...events)
  })
  return withCurrent(outcome, () => ticketNow(caller, number, ifMatch))
}
