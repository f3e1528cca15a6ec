import type { Facts } from '@guichet/domain/tickets/decide'
import type { OpenDependency } from '../dependencies/repository.ts'
import type { Ticket } from '../tickets/repository.ts'

/** What domain decides by, of a ticket as it was read, and of what it waits for where that counts. */
export function factsOf(
  { state, reporterId, assigneeId, resolution }: Ticket,
  waiting: readonly OpenDependency[] = [],
): Facts {
  const openDependencies = waiting.map(({ number }) => number)
  return { state, reporterId, assigneeId, hasResolution: (resolution ?? '').trim() !== '', openDependencies }
}
