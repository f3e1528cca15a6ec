import type { Scope } from '@guichet/domain/tickets/matrix'
import type { WorkflowRole } from '@guichet/domain/tickets/roles'
import type { PlainState, TicketState } from '@guichet/domain/tickets/states'
import type { Finding } from '@guichet/domain/tickets/verify/verify'

/** A cell that would mend a finding. */
export interface Remedy {
  readonly role: WorkflowRole
  readonly from: PlainState
  readonly to: PlainState
  readonly scopes: readonly Scope[]
}

/** What is proposed where one cell is enough; the others are for a person to think about. */
export function remedyOf(finding: Finding): Remedy | null {
  switch (finding.code) {
    case 'cannot-reopen':
      return reopening('manager', finding.state, ['any'])
    case 'reporter-cannot-reopen':
      return reopening('reporter', finding.path.at(-1)?.to, ['own'])
    case 'closing-refused':
      return granting('manager', finding.state, finding.to)
    default:
      return null
  }
}

function granting(role: WorkflowRole, from: TicketState, to: TicketState): Remedy | null {
  return from === 'TRANSFERED' || to === 'TRANSFERED' ? null : { role, from, to, scopes: ['any'] }
}

function reopening(role: WorkflowRole, from: TicketState | undefined, scopes: readonly Scope[]): Remedy | null {
  return from === undefined || from === 'TRANSFERED' || from === 'POSTED' ? null : { role, from, to: 'POSTED', scopes }
}
