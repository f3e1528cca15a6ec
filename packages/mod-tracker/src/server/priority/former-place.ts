import { rankAbove, rankBetween } from '@guichet/domain/tickets/rank'
import type { Tx } from '@guichet/plugin-kit/host'
import { beside, isTaken } from './repository.ts'

/**
 * Where a ticket that was closed a moment ago goes back to: the place it had, or the next one below when another has been put there. A
 * stack whose places were all given anew meanwhile has it on top. The tracker is locked.
 */
export async function formerPlace(
  tx: Tx,
  trackerId: string,
  { former, topRank }: { readonly former: string; readonly topRank: string | null },
): Promise<string> {
  if (topRank === null || former < topRank) return rankAbove(topRank)
  if (!(await isTaken(tx, trackerId, former))) return former
  return rankBetween(former, await beside(tx, trackerId, former, 'below'))
}
