/** What is asked before something unsaved is left. */
export const en = {
  'tracker.settings.leave': 'Leave without saving?',
  'tracker.settings.leave.why': 'What you changed here is not saved.',
  'tracker.settings.leave.stay': 'Stay',
  'tracker.settings.leave.go': 'Leave without saving',
} as const
