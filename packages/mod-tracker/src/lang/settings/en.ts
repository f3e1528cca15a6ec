/** What screens say that change how a tracker works: to who may not, and before something unsaved is left. */
export const en = {
  'tracker.settings.leave': 'Leave without saving?',
  'tracker.settings.leave.why': 'What you changed here is not saved.',
  'tracker.settings.leave.stay': 'Stay',
  'tracker.settings.leave.go': 'Leave without saving',
  'tracker.configure.noRight': 'This tracker’s settings are not open to you',
  'tracker.configure.noRight.why': 'Ask a person in charge of this course.',
} as const
