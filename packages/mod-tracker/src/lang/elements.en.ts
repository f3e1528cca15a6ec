/** What is said of custom fields. */
export const elements = {
  'error.tracker.field.not_found': 'This field is not there.',

  'tracker.list.sort.ascending': '{field}, ascending',
  'tracker.list.sort.descending': '{field}, descending',

  'tracker.ticket.history.filled': '{actor} set “{label}” to {to}',
  'tracker.ticket.history.emptied': '{actor} emptied “{label}”',
  'tracker.ticket.history.rewritten': '{actor} changed “{label}”',
  'tracker.ticket.history.rewritten.files': '{actor} changed the files of “{label}”',
} as const
