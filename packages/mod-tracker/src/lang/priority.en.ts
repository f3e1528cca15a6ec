/** The order of priority. */
export const priority = {
  'error.tracker.priority.closed': 'This ticket is closed: it has no place in the order of priority.',
  'error.tracker.priority.target_unable': 'The ticket it was to go next to is closed, or is not there.',

  'tracker.ticket.history.raised': '{actor} raised its priority',
  'tracker.ticket.history.lowered': '{actor} lowered its priority',
  'tracker.ticket.history.raised.places': '{actor} raised its priority, {from} → {to}',
  'tracker.ticket.history.lowered.places': '{actor} lowered its priority, {from} → {to}',

  // Places in the stack
  'tracker.priority.place': 'P{place, number}',
  'tracker.priority.beyond': 'P999+',
  'tracker.priority': 'Priority',
  'tracker.list.column.rank': 'Priority',
  'tracker.list.sort.priority': 'Most urgent first',
  'tracker.list.sort.-priority': 'Least urgent first',
  'error.tracker.raise.not_found': 'There is no such request.',
  'error.tracker.raise.open_already': 'You have asked already, and wait for the answer.',
  'error.tracker.raise.answered': 'This request has been answered meanwhile.',
  'tracker.ticket.history.raise.asked': '{actor} asked for a higher priority',
  'tracker.ticket.history.raise.urgent': '{actor} asked for a higher priority, urgently',
  'tracker.ticket.history.raise.granted': '{actor} granted the higher priority that was asked for',
  'tracker.ticket.history.raise.declined': '{actor} left the priority as it is',
  'tracker.ticket.history.raise.withdrawn': '{actor} took back their request for a higher priority',
  'tracker.raise.bar':
    '{count, plural, one {A higher priority is asked for # ticket} other {A higher priority is asked for # tickets}}{urgent, plural, =0 {} other {, # urgent}}',
  'tracker.raise.marker':
    '{requests, plural, one {# request} other {# requests}} for a higher priority{urgent, select, true {, urgent} other {}}',
} as const
