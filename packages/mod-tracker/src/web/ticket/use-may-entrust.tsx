import { canAssign, canWorkHere, relationTo } from '@guichet/domain/tickets/permissions'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import type { Ticket, Tracker } from '../types.ts'
import { useCan } from '../use-tracker.tsx'

/** Whether the person may take the ticket, and whether they may choose somebody else or nobody. */
export function useMayEntrust(ticket: Ticket, tracker: Tracker): { readonly self: boolean; readonly others: boolean } {
  const { user } = useApp()
  const can = useCan()
  const relation = relationTo(user.id, { reporterId: ticket.reporter.id, assigneeId: ticket.assignee?.id ?? null })
  return {
    self: !relation.isAssignee && canWorkHere(can) && canAssign(can, relation, true, tracker.preset),
    others: canAssign(can, relation, false, tracker.preset),
  }
}
