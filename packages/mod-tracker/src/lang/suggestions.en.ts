/** What is said of what may answer a report. */
export const suggestions = {
  'tracker.suggest.similar': 'Similar tickets',
  'error.tracker.suggestion.not_found': 'This suggestion is no longer there.',
}
