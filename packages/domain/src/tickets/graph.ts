import { grantsOf } from './matrix.ts'
import { TICKET_STATES, type TicketState } from './states.ts'
import type { Workflow } from './workflow.ts'

/**
 * Where a ticket can go from a state without the cascade: by a move that somebody could be granted, or by
 * being opened when someone who can work on it looks at it (which skips the matrix). In strict mode the
 * graph is derived from the matrix, in relaxed mode it is complete (domain.md, Two modes).
 */
export function nextStates(workflow: Workflow, from: TicketState): readonly TicketState[] {
  if (from === 'TRANSFERED') return []
  return TICKET_STATES.filter((to) => {
    if (to === from || to === 'TRANSFERED' || !workflow.enabled.includes(to)) return false
    if (workflow.mode === 'relaxed' || (from === 'POSTED' && to === 'OPEN')) return true
    return Object.keys(grantsOf(workflow.matrix, from, to)).length > 0
  })
}

/** The states that a ticket in `from` can come to, `from` included. */
export function reachableStates(workflow: Workflow, from: TicketState): readonly TicketState[] {
  const reached = new Set<TicketState>([from])
  for (const state of reached) {
    for (const next of nextStates(workflow, state)) reached.add(next)
  }
  return [...reached]
}
