/** What is said of custom fields. */
export const elements = {
  'error.tracker.element.not_found': 'This field is no longer in the library.',
  'error.tracker.element.denied': 'This field is shared with the whole site: only who may share fields changes it.',
  'error.tracker.element.in_use': 'Trackers ask this field, or tickets have it.',
  'error.tracker.element.code_taken': 'There is a field of this code already.',
  'error.tracker.element.no_options':
    'A field to choose from has options, one at least that is active; another has none.',
  'error.tracker.element.too_many': 'The library of this place is full.',
  'error.tracker.element.unknown_type': 'There is no such type of field any more.',
  'error.tracker.field.not_found': 'This field is not there.',
  'error.tracker.form.unknown_element': 'A field of the form is not in the library any more.',
  'error.tracker.form.unsound': 'The form cannot be like this: see what is said at its fields.',

  'tracker.list.sort.ascending': '{field}, ascending',
  'tracker.list.sort.descending': '{field}, descending',

  'tracker.ticket.history.filled': '{actor} set “{label}” to {to}',
  'tracker.ticket.history.emptied': '{actor} emptied “{label}”',
  'tracker.ticket.history.rewritten': '{actor} changed “{label}”',
  'tracker.ticket.history.rewritten.files': '{actor} changed the files of “{label}”',
} as const
