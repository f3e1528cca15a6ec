import { decide } from '@guichet/domain/tickets/decide'
import type { TicketState } from '@guichet/domain/tickets/states'
import type { Workflow } from '@guichet/domain/tickets/workflow'
import type { WorkflowActor } from '@guichet/domain/tickets/decide'

/** In which states a ticket waits for its reporter to confirm that it is solved. */
export interface Confirmable {
  readonly asReporter: readonly TicketState[]
  /** When it is assigned to them as well. */
  readonly asAssignee: readonly TicketState[]
}

const SOLVED = ['RESOLVED', 'PUBLISHED'] as const satisfies readonly TicketState[]

/** What domain decides of confirming one's own ticket, for each state in which it is solved: for as many tickets as there are, two decisions a state. */
export function confirmableBy(workflow: Workflow, reporter: WorkflowActor): Confirmable {
  const states = (assigneeId: string | null) =>
    SOLVED.filter((state) => {
      const facts = { state, reporterId: reporter.id, assigneeId, hasResolution: true }
      return decide(workflow, { kind: 'move', to: 'VALIDATED', actor: reporter }, facts).allowed
    })
  return { asReporter: states(null), asAssignee: states(reporter.id) }
}
