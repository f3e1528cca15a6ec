/** Tickets that go from one tracker to another. */
export const relocations = {
  'error.tracker.ticket.relocated': 'This ticket is in another tracker now.',
  'error.tracker.relocation.no_destination': 'You cannot move tickets there.',
  'error.tracker.relocation.refused': 'This ticket cannot be moved.',
  'error.tracker.subtrackers.unknown': 'One of these trackers does not exist, or you do not have access to it.',
  'error.tracker.subtrackers.circle': 'A tracker cannot be below itself, directly or by others.',
  'tracker.ticket.history.relocated': '{actor} moved it here from {name}',
  'tracker.ticket.history.relocated.unseen': '{actor} moved it here from another tracker',
} as const
