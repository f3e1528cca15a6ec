import type { Facts, WorkflowActor } from '@guichet/domain/tickets/decision'
import { moves } from '@guichet/domain/tickets/moves'
import type { WorkflowRole } from '@guichet/domain/tickets/roles'
import type { TicketState } from '@guichet/domain/tickets/states'
import type { Workflow } from '@guichet/domain/tickets/workflow'
import { asTransitions } from '../../ticket/group-moves.ts'
import type { Transition } from '../../types.ts'

/** Somebody in front of a ticket. */
export interface Scene {
  readonly roles: readonly WorkflowRole[]
  /** The ticket is one that they reported; it is assigned to them. */
  readonly own: boolean
  readonly assigned: boolean
  /** The ticket has a resolution text, and depends on a ticket that is open. */
  readonly resolved: boolean
  readonly blocked: boolean
  /** The states the ticket has gone through; it is in the last. */
  readonly trail: readonly [TicketState, ...TicketState[]]
}

export const FIRST_SCENE: Scene = {
  roles: ['reporter'],
  own: true,
  assigned: false,
  resolved: false,
  blocked: false,
  trail: ['POSTED'],
}

export function stateOf({ trail }: Scene): TicketState {
  return trail[trail.length - 1] ?? trail[0]
}

/** What they can make of the ticket, decided as it will be of real ones. */
export function simulate(workflow: Workflow, scene: Scene): readonly Transition[] {
  const actor: WorkflowActor = { id: 'me', roles: scene.roles, canRead: true }
  const facts: Facts = {
    state: stateOf(scene),
    reporterId: scene.own ? 'me' : 'another',
    assigneeId: scene.assigned ? 'me' : null,
    hasResolution: scene.resolved,
    openDependencies: scene.blocked ? [OTHER_TICKET] : [],
  }
  return asTransitions(moves(workflow, actor, facts))
}

/** The number of the ticket that the simulated one depends on. */
const OTHER_TICKET = 1

export function step(scene: Scene, to: TicketState): Scene {
  return { ...scene, trail: [...scene.trail, to] }
}

/** Back to where it was at a step of the trail. */
export function backTo(scene: Scene, index: number): Scene {
  const [first, ...others] = scene.trail
  return { ...scene, trail: [first, ...others.slice(0, index)] }
}
