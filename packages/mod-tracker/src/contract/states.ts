import { SCOPES } from '@guichet/domain/tickets/matrix'
import { WORKFLOW_ROLES } from '@guichet/domain/tickets/roles'
import { TICKET_STATES } from '@guichet/domain/tickets/states'
import { z } from 'zod'

export const ticketState = z
  .enum(TICKET_STATES)
  .meta({ id: 'TicketState', description: 'Codes keep the spelling of mod_tracker.' })
export const workflowRole = z.enum(WORKFLOW_ROLES).meta({ id: 'WorkflowRole' })
export const scope = z.enum(SCOPES)
