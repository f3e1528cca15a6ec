import { PATHS, TEMPLATES } from '@guichet/domain/tickets/templates'
import { MODES } from '@guichet/domain/tickets/workflow'
import { z } from 'zod'
import { scope, ticketState, workflowRole } from './states.ts'

/** role → from → to → scopes; what is absent is not granted. */
export const matrix = z.partialRecord(
  workflowRole,
  z.partialRecord(ticketState, z.partialRecord(ticketState, z.array(scope).max(3))),
)

/** The rules in force, whole: the SPA asks the same `decide` as the API; domain's `createWorkflow` takes it as it is. */
export const workflow = z
  .object({
    version: z.int(),
    mode: z.enum(MODES),
    enabled: z.array(ticketState),
    hasParent: z.boolean(),
    template: z.enum(TEMPLATES),
    templateVersion: z.int(),
    path: z.enum(PATHS),
    matrix: z.record(workflowRole, z.partialRecord(ticketState, z.partialRecord(ticketState, z.array(scope)))),
    resolutionRequired: z.boolean(),
    openDependencyBlocks: z.boolean(),
  })
  .meta({ id: 'Workflow' })

const step = z
  .object({
    /** `view`: the ticket opens because somebody who can work on it looks at it. */
    kind: z.enum(['move', 'view']),
    role: workflowRole,
    /** On whose ticket: one they reported, one entrusted to them, whosever. */
    ticket: scope,
    from: ticketState,
    to: ticketState,
  })
  .meta({ id: 'WorkflowStep' })

const found = {
  /** `error`: no ticket could ever be closed; such a workflow is refused. */
  severity: z.enum(['error', 'warning']),
  /** A shortest way of a new ticket to where it shows; empty when there is none to tell. */
  path: z.array(step),
}

/** What domain's `verify` finds odd about a workflow. */
export const finding = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('never-closes'), state: ticketState, ...found }),
    z.object({ code: z.literal('dead-end'), state: ticketState, ...found }),
    z.object({ code: z.literal('state-unreachable'), state: ticketState, ...found }),
    z.object({ code: z.literal('role-idle'), role: workflowRole, ...found }),
    z.object({ code: z.literal('cannot-reopen'), state: ticketState, ...found }),
    z.object({ code: z.literal('reporter-cannot-reopen'), ...found }),
    z.object({ code: z.literal('closing-refused'), state: ticketState, to: ticketState, ...found }),
  ])
  .meta({ id: 'WorkflowFinding' })
