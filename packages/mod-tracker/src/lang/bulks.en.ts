/** What is said where several tickets are changed at once. */
export const bulks = {
  'tracker.command.select': 'Tick the ticket',
  'tracker.bulk.select': 'Tick {key}',
  'tracker.bulk.select.all': 'Tick all that are shown',
  'tracker.refusal.not-found': 'This ticket does not exist or is not open to you.',
  'tracker.refusal.assign-denied': 'You cannot choose who takes care of it.',
  'tracker.refusal.assignee-unable': 'This person cannot take care of tickets here.',
  'tracker.refusal.rank-denied': 'You cannot change the order of priority.',
  'tracker.refusal.overtaken': 'Somebody else was changing it at the same time.',
  'tracker.refusal.internal': 'Something went wrong with it.',
} as const
