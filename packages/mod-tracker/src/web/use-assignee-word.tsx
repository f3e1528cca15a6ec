import { canReadOthersTickets, canWorkHere } from '@guichet/domain/tickets/permissions'
import { useCan } from './use-tracker.tsx'

/** Who only ever reports reads « confié à », never « assigné » (design, Writing). The id of the word to use. */
export function useAssigneeWord(): string {
  const can = useCan()
  const isAgent = canWorkHere(can) || canReadOthersTickets(can)
  return isAgent ? 'tracker.ticket.assignee' : 'tracker.ticket.entrustedTo'
}
