import { changed } from '@guichet/plugin-kit/server'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { sql } from '@guichet/plugin-kit/sql'
import { hiddenFrom } from '../access.ts'
import { answerTicket, type TicketAnswer } from '../tickets/present.ts'
import { ticketFor } from '../tickets/read.ts'
import { findTicket } from '../tickets/repository.ts'
import { toldOf } from '../tickets/told.ts'
import { lockStack } from '../tracker/repository.ts'
import type { Caller } from '../caller.ts'
import { deleteWithdrawal } from '../withdrawals/repository.ts'
import { releaseDependencies } from './dependencies.ts'
import { mergeEvents } from './events.ts'
import { moveFilesBack } from './files-repository.ts'
import { lockPair, moveCommentsBack, nextVersion, recount, takePeopleBack } from './repository.ts'

interface Asked {
  readonly number: number
  readonly duplicate: number
}

/**
 * Takes a merging back, and answers with what was the duplicate. It is as it was: its text, its state, its place in the stack, its people, its dependencies. What was said of
 * it goes back as it is now; what has been said since of the other stays there, and so does what was split off it meanwhile. While the other is itself
 * merged on, or deleted, there is nothing to take back: that comes first.
 */
export async function unmergeTicket(caller: Caller, { number, duplicate }: Asked): Promise<Outcome<TicketAnswer>> {
  const { host, activity, actor } = caller
  const [into, former] = await Promise.all([
    ticketFor(caller, number),
    findTicket(host.db, hiddenFrom(caller), duplicate, actor.id),
  ])
  const told = await toldOf(caller, former)
  return host.change<TicketAnswer>(caller, async (tx) => {
    if (into === null) return failure('tracker.ticket.not_found')
    if (former === null) return failure('tracker.ticket.not_merged')
    const pair = { trackerId: activity.id, duplicateId: former.id, intoId: into.id }
    await lockStack(tx, activity.id)
    const there = await lockPair(tx, pair, true)
    const was = { kind: 'merged', intoId: into.id } as const
    if (!there || !(await deleteWithdrawal(tx, activity.id, former.id, was)))
      return failure('tracker.ticket.not_merged')
    await moveCommentsBack(tx, pair)
    await moveFilesBack(tx, pair)
    await takePeopleBack(tx, pair)
    const freed = await releaseDependencies(tx, caller, pair)
    const back = await recount(tx, activity.id, former.id, {
      set: sql`hidden = FALSE, ${nextVersion}`,
      updatedAt: former.updatedAt,
    })
    const left = await recount(tx, activity.id, into.id, { set: nextVersion, updatedAt: host.now() })
    const unmerged = mergeEvents(caller, 'unmerged', {
      duplicate: { id: former.id, version: back.version },
      into: { id: into.id, version: left.version },
    })
    return changed(answerTicket({ ...former, ...back, unread: false }, told), ...unmerged, ...freed)
  })
}
