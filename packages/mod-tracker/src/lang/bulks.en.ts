/** What is said where several tickets are changed at once. */
export const bulks = {
  'tracker.command.select': 'Tick the ticket',
  'tracker.bulk.select': 'Tick {key}',
  'tracker.bulk.select.all': 'Tick all that are shown',
} as const
