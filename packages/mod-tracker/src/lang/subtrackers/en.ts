/** The trackers that a tracker names as its subtrackers. */
export const en = {
  'tracker.subtrackers': 'Subtrackers',
  'tracker.subtrackers.lead':
    'Tickets can be moved between this tracker and these, by those who work on tickets in both.',
  'tracker.subtrackers.none': 'None yet',
  'tracker.subtrackers.add': 'Add a subtracker',
  'tracker.subtrackers.add.choose': 'Choose a tracker',
  'tracker.subtrackers.add.do': 'Add',
  'tracker.subtrackers.add.empty': 'Choose the tracker to add.',
  'tracker.subtrackers.added': '“{name}” is a subtracker now',
  'tracker.subtrackers.remove': 'Remove “{name}” from the subtrackers',
  'tracker.subtrackers.removed': '“{name}” is no longer a subtracker',
  'tracker.subtrackers.failed': 'The subtrackers could not be loaded',
} as const
