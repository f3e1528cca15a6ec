import { en as thanks } from '../thanks/en.ts'
import { en as attachments } from '../attachments/en.ts'

/** What the screen says on which a problem is reported. */
export const en = {
  ...thanks,
  ...attachments,
  'tracker.report.for': 'For whom',
  'tracker.report.for.help':
    'Somebody at your desk or on the telephone: the ticket will be theirs, and they are told of it.',
  'tracker.report.for.me': 'For myself after all',
  'tracker.report.lead': 'The answer and what becomes of it will be here, under “My tickets”.',
  'tracker.report.text': 'What happened?',
  'tracker.report.text.help': 'Tell it as to a colleague: what you were doing, what you expected, what came instead.',
  'tracker.report.text.empty': 'Say in a few words what happened.',
  'tracker.report.line': 'In one line',
  'tracker.report.line.help': 'Proposed from your text; correct it if need be.',
  'tracker.report.invalid': 'This was not accepted. Change it and send again.',
  'tracker.report.send': 'Send report',
  'tracker.report.fields.failed': 'Some questions of this tracker could not be loaded.',
  'tracker.report.failed': 'Not sent',
  'tracker.report.failed.kept': '{reason} Your text is kept.',
  'tracker.report.follow': 'Follow this ticket',
  'tracker.report.another': 'Report another one',
  'tracker.report.noRight': 'You cannot report here',
  'tracker.report.noRight.why': 'Ask somebody in charge of this course.',
  'tracker.suggest.found': '{count, plural, one {# suggestion that may help} other {# suggestions that may help}}',
  'tracker.suggest.helped': '{count, plural, one {It answered # person} other {It answered # people}}',
  'tracker.suggest.answers': 'This answers it',
  'tracker.suggest.back': 'Back to my report',
  'tracker.suggest.tab': 'Open in a new tab',
  'tracker.suggest.thanks': 'Good that it is answered',
  'tracker.suggest.thanks.why': 'Nothing was sent. Thank you for having looked.',
  'tracker.suggest.thanks.by': 'What answered it:',
  'tracker.suggest.ended': 'Your report was not sent.',
  'tracker.suggest.undo': 'Undo',
} as const

export default en
