import { closedStates, type Workflow } from '@guichet/domain/tickets/workflow'
import type { Host, Tx } from '@guichet/plugin-kit/host'
import { defineJob } from '@guichet/plugin-kit/job'
import { rankBelow } from '@guichet/domain/tickets/rank'
import { workflowAt } from '../tracker/in-force.ts'
import { findTracker, lockStack } from '../tracker/repository.ts'
import {
  bottomOf,
  markSettling,
  reopenTickets,
  closeTickets,
  setBottomRank,
  settlingTrackers,
  unsettled,
  type Unsettled,
} from './settle-repository.ts'

/** Tickets written in one transaction: in that of the change itself, if there are no more. */
const AT_ONCE = 500

/**
 * After a change of rules: brings up to date what is kept of a ticket because it is closed or is not. A few tickets now, so that no list
 * is ever wrong; many by a job, while the tracker says that it is `settling`. The caller has locked the tracker.
 */
export async function settleNow(
  tx: Tx,
  host: Host,
  { trackerId, before, after }: { trackerId: string; before: Workflow; after: Workflow },
): Promise<void> {
  if (closedStates(before).join() === closedStates(after).join()) return
  if (await settleSome(tx, host, trackerId, after)) return
  await markSettling(tx, trackerId, true)
  await host.jobs.enqueue(tx, settleTracker, { trackerId })
}

/** Goes on, a few tickets at a time, until every ticket of a tracker counts as what it is. By itself: looks for any that were left behind. */
export const settleTracker = defineJob<{ trackerId?: string }>({
  name: 'tracker.settle',
  schedule: '*/15 * * * *',
  async run({ data, tx, host }) {
    if (data.trackerId === undefined) {
      for (const trackerId of await settlingTrackers(tx)) await host.jobs.enqueue(tx, settleTracker, { trackerId })
      return
    }
    const { trackerId } = data
    // As a reopening does: the stack is this transaction's, and so are the rules.
    await lockStack(tx, trackerId)
    const row = await findTracker(tx, trackerId)
    if (row === null) return
    const workflow = await workflowAt(tx, trackerId, row.workflowVersion)
    if (await settleSome(tx, host, trackerId, workflow)) await markSettling(tx, trackerId, false)
    else await host.jobs.enqueue(tx, settleTracker, { trackerId })
  },
})

/** True: none is left. */
async function settleSome(tx: Tx, host: Host, trackerId: string, workflow: Workflow): Promise<boolean> {
  const found = await unsettled(tx, trackerId, closedStates(workflow), AT_ONCE + 1)
  const some = found.slice(0, AT_ONCE)
  const { closed: reopening = [], open: closing = [] } = Object.groupBy(some, (it) => (it.closed ? 'closed' : 'open'))
  await closeTickets(tx, trackerId, closing, host.now())
  await reopenAtTheBottom(tx, trackerId, reopening)
  return found.length <= AT_ONCE
}

/** In the order of their numbers, below all that the stack has had (domain.md, States): nobody chose a place for them. */
async function reopenAtTheBottom(tx: Tx, trackerId: string, tickets: readonly Unsettled[]): Promise<void> {
  if (tickets.length === 0) return
  let bottom = await bottomOf(tx, trackerId)
  const ranked = tickets.map(({ id }) => ({ id, rank: (bottom = rankBelow(bottom)) }))
  await reopenTickets(tx, trackerId, ranked)
  await setBottomRank(tx, trackerId, ranked.at(-1)!.rank)
}
