import type { TicketState } from '../states.ts'
import type { Step } from './finding.ts'
import type { StepsFrom } from './steps.ts'

/** Every state that a ticket in `from` can come to, itself included, each with a shortest way there. */
export type Walks = ReadonlyMap<TicketState, readonly Step[]>

export function walksFrom(steps: StepsFrom, from: TicketState): Walks {
  const walks = new Map<TicketState, readonly Step[]>([[from, []]])
  // Breadth first: a Map is gone through in the order in which its keys came, those that come meanwhile included.
  for (const [state, way] of walks) {
    for (const step of steps(state)) {
      if (!walks.has(step.to)) walks.set(step.to, [...way, step])
    }
  }
  return walks
}
