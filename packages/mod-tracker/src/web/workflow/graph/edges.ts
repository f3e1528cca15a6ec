import { nextStates } from '@guichet/domain/tickets/graph'
import { scopesGranted } from '@guichet/domain/tickets/matrix'
import type { WorkflowRole } from '@guichet/domain/tickets/roles'
import { DISPLAY_ORDER, type TicketState } from '@guichet/domain/tickets/states'
import type { Workflow } from '@guichet/domain/tickets/workflow'

/** A move that exists in a workflow. */
export interface Edge {
  readonly from: TicketState
  readonly to: TicketState
}

/** The states in use, in the order of a ticket's life: those that are drawn. */
export function drawnStates({ enabled }: Pick<Workflow, 'enabled'>): readonly TicketState[] {
  return DISPLAY_ORDER.filter((state) => enabled.includes(state))
}

/** Every move between states in use that somebody could make, the one that a look makes (POSTED to OPEN) among them. */
export function edgesOf(workflow: Workflow): readonly Edge[] {
  return drawnStates(workflow).flatMap((from) => nextStates(workflow, from).map((to) => ({ from, to })))
}

/** Of these, the ones that a role is granted; relaxed, every role makes them all. */
export function edgesOfRole(workflow: Workflow, role: WorkflowRole): readonly Edge[] {
  const every = edgesOf(workflow)
  return workflow.mode === 'relaxed'
    ? every
    : every.filter(({ from, to }) => scopesGranted(workflow.matrix, role, from, to).length > 0)
}

/** The steps of a chain of states. */
export function edgesOfPath(path: readonly TicketState[]): readonly Edge[] {
  return path.slice(1).flatMap((to, index) => {
    const from = path[index]
    return from === undefined ? [] : [{ from, to }]
  })
}

export function without(edges: readonly Edge[], others: readonly Edge[]): readonly Edge[] {
  return edges.filter((edge) => !others.some((other) => sameEdge(edge, other)))
}

function sameEdge(a: Edge, b: Edge): boolean {
  return a.from === b.from && a.to === b.to
}
