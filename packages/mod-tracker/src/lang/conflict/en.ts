/** What is asked where somebody else was faster. */
export const en = {
  'tracker.conflict.editOn': 'Go on editing',
  'tracker.conflict.takeTheirs': 'Take theirs',
  'tracker.conflict.keepMine': 'Keep mine',
} as const
