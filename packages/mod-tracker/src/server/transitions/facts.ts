import type { Facts } from '@guichet/domain/tickets/decide'
import type { Ticket } from '../tickets/repository.ts'

/** What domain decides by, of a ticket as it was read. */
export function factsOf({ state, reporterId, assigneeId, resolution }: Ticket): Facts {
  return { state, reporterId, assigneeId, hasResolution: (resolution ?? '').trim() !== '' }
}
