/** What a ticket depends on. */
export const dependencies = {
  'error.tracker.dependency.not_found': 'There is no such ticket, or it does not depend on it.',
  'error.tracker.dependency.circle':
    'That ticket depends on this one already, directly or by others: each would wait for the other.',
  'error.tracker.dependency.too_many': 'It already depends on as many tickets as one can.',
  'tracker.ticket.history.bound': '{actor} made it depend on {ticket}',
  'tracker.ticket.history.freed': '{actor} made it no longer depend on {ticket}',
  'tracker.dependencies': 'Dependencies',
  'tracker.dependencies.on': 'Depends on',
  'tracker.dependencies.by': 'Waited for by',
  'tracker.dependencies.form': 'Shown as',
  'tracker.dependencies.form.list': 'Lists',
  'tracker.dependencies.form.drawing': 'Drawing',
  'tracker.dependencies.drawn':
    '{tickets, plural, one {# ticket} other {# tickets}} and {links, plural, one {# dependency} other {# dependencies}}: what is waited for stands above what waits',
  'tracker.dependencies.more': 'There are more than are shown.',
  'tracker.dependencies.add': 'Add a dependency',
  'tracker.dependencies.add.cancel': 'Do not add any',
  'tracker.dependencies.find': 'Ticket that {key} depends on: number or words',
  'tracker.dependencies.find.open': 'Show tickets',
  'tracker.dependencies.none': 'No such ticket',
  'tracker.dependencies.remove': 'No longer depend on {key}',
} as const
