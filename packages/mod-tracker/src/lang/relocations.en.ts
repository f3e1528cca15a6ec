/** Tickets that go from one tracker to another. */
export const relocations = {
  'error.tracker.ticket.relocated': 'This ticket is in another tracker now.',
  'error.tracker.relocation.no_destination': 'You cannot move it there.',
  'error.tracker.relocation.refused': 'This ticket cannot be moved.',
  'error.tracker.subtrackers.unknown': 'One of these trackers is not open to you.',
  'error.tracker.subtrackers.circle': 'A tracker cannot be below itself.',
  'error.tracker.settings.warn_days': 'It has to be fewer days than those above.',
} as const
