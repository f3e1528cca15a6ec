/** What a ticket depends on. */
export const dependencies = {
  'error.tracker.dependency.not_found': 'There is no such ticket, or it does not depend on it.',
  'error.tracker.dependency.circle':
    'That ticket depends on this one already, directly or by others: each would wait for the other.',
  'error.tracker.dependency.too_many': 'It already depends on as many tickets as one can.',
  'tracker.ticket.history.bound': '{actor} made it depend on {ticket}',
  'tracker.ticket.history.freed': '{actor} made it no longer depend on {ticket}',
} as const
