/** What is said of what may answer a report. */
export const suggest = {
  'tracker.suggest.found': '{count, plural, one {# suggestion that may help} other {# suggestions that may help}}',
  'tracker.suggest.similar': 'Similar tickets',
  'tracker.suggest.helped': '{count, plural, one {It answered # person} other {It answered # people}}',
  'tracker.suggest.answers': 'This answers it',
  'tracker.suggest.back': 'Back to my report',
  'tracker.suggest.tab': 'Open in a new tab',
  'tracker.suggest.thanks': 'Good that it is answered',
  'tracker.suggest.thanks.why': 'Nothing was sent. Thank you for having looked.',
  'tracker.suggest.thanks.by': 'What answered it:',
  'tracker.suggest.ended': 'Your report was not sent.',
  'tracker.suggest.undo': 'Undo',
  'error.tracker.suggestion.not_found': 'This suggestion is no longer there.',
}
