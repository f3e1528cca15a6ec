import type { Scope } from '../matrix.ts'
import type { WorkflowRole } from '../roles.ts'
import type { TicketState } from '../states.ts'

/** One step of an example: who makes it, and on whose ticket it is granted. */
export interface Step {
  /** `view`: the ticket opens because somebody who can work on it looks at it. */
  readonly kind: 'move' | 'view'
  readonly role: WorkflowRole
  /** `own`: one they reported; `assigned`: one entrusted to them; `any`: whosever it is. */
  readonly ticket: Scope
  readonly from: TicketState
  readonly to: TicketState
}

/** `error`: no ticket can ever be closed, so that the workflow is refused. Everything else may be meant. */
export type Severity = 'error' | 'warning'

interface Found {
  readonly severity: Severity
  /** A shortest way of a new ticket to where it shows; empty when it shows at once, or when there is none. */
  readonly path: readonly Step[]
}

/** What is odd about a workflow (domain.md, Verification of a workflow): a stable code and its facts. */
export type Finding = Found &
  (
    | { readonly code: 'never-closes'; readonly state: TicketState }
    /** `path`: the way there if the roles in it were held; empty when not even then. */
    | { readonly code: 'state-unreachable'; readonly state: TicketState }
    | { readonly code: 'dead-end'; readonly state: TicketState }
    | { readonly code: 'role-idle'; readonly role: WorkflowRole }
    | { readonly code: 'reporter-cannot-reopen' }
    | { readonly code: 'cannot-reopen'; readonly state: TicketState }
    /** Automatic closing is on, and can close none of the tickets that are idle in the state; `to`: into what it would. */
    | { readonly code: 'closing-refused'; readonly state: TicketState; readonly to: TicketState }
  )

export type FindingCode = Finding['code']
