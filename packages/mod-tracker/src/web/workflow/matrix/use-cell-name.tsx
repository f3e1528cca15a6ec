import type { WorkflowRole } from '@guichet/domain/tickets/roles'
import type { TicketState } from '@guichet/domain/tickets/states'
import { useIntl } from 'react-intl'
import type { Grant } from './grant.ts'

interface CellWords {
  readonly role: WorkflowRole
  readonly from: TicketState
  readonly to: TicketState
  readonly grant: Grant
  readonly changed: boolean
  readonly used: boolean
}

/** A cell as it is read aloud: "reporter, from Resolved to Posted: own". */
export function useCellName(): (cell: CellWords) => string {
  const { formatMessage } = useIntl()
  return ({ role, from, to, grant, changed, used }) =>
    formatMessage(
      { id: from === to ? 'tracker.workflow.cell.same' : 'tracker.workflow.cell.name' },
      {
        role: formatMessage({ id: `tracker.role.${role}` }),
        from: formatMessage({ id: `tracker.state.${from}` }),
        to: formatMessage({ id: `tracker.state.${to}` }),
        grant: formatMessage({ id: `tracker.workflow.grant.${grant}` }),
        changed: String(changed),
        used: String(used),
      },
    )
}
