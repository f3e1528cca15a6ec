import { PLAIN_STATES, type PlainState, type TicketState } from './states.ts'

/** The edges of the path `lifecycle` when every state is enabled (domain.md, The role-transition matrix). */
export const LIFECYCLE_EDGES: Readonly<Record<PlainState, readonly PlainState[]>> = {
  POSTED: ['OPEN', 'RESOLVING', 'WAITING', 'RESOLVED', 'ABANDONNED'],
  OPEN: ['RESOLVING', 'WAITING', 'RESOLVED', 'ABANDONNED'],
  RESOLVING: ['OPEN', 'WAITING', 'RESOLVED', 'TESTING', 'ABANDONNED'],
  WAITING: ['OPEN', 'RESOLVING', 'RESOLVED', 'ABANDONNED'],
  RESOLVED: ['POSTED', 'RESOLVING', 'TESTING', 'PUBLISHED', 'VALIDATED'],
  TESTING: ['RESOLVING', 'RESOLVED', 'PUBLISHED', 'VALIDATED', 'ABANDONNED'],
  PUBLISHED: ['POSTED', 'RESOLVING', 'VALIDATED'],
  VALIDATED: ['POSTED'],
  ABANDONNED: ['POSTED'],
}

/**
 * Where the lifecycle leads from a state: its own edges, and, through disabled states, to what lies behind
 * them (A → x → C becomes A → C), however many are disabled in a row.
 *
 * Only targets are contracted, so the edges *from* a disabled state stay: a ticket resting there may leave
 * it as if it were enabled. The direct edges *into* disabled states stay too, unused while they are
 * disabled. POSTED is always enabled.
 */
export function lifecycleTargets(from: PlainState, enabled: readonly TicketState[]): readonly PlainState[] {
  const passable = (state: PlainState): boolean => state !== 'POSTED' && !enabled.includes(state)
  const found = new Set<PlainState>()
  const queue: PlainState[] = [from]
  for (const state of queue) {
    for (const next of LIFECYCLE_EDGES[state]) {
      if (found.has(next)) continue
      found.add(next)
      if (passable(next)) queue.push(next)
    }
  }
  const direct = LIFECYCLE_EDGES[from]
  return PLAIN_STATES.filter(
    (state) => state !== from && found.has(state) && (direct.includes(state) || !passable(state)),
  )
}
