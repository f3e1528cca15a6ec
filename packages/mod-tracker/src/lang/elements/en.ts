import { en as attachments } from '../attachments/en.ts'

/** What is said where custom fields are asked and shown. */
const words = {
  ...attachments,
  'tracker.element.optional': '(optional)',
  'tracker.element.required': '(required)',
  'tracker.element.choose': 'Choose',
  'tracker.element.clear': 'Choose none of them',

  'tracker.element.section': 'Details',
  'tracker.element.edit': 'Change “{label}”',
  'tracker.element.empty': 'Not filled in',
  'tracker.element.archived': 'no longer asked',
  'tracker.element.archived.option': 'no longer offered',
  'tracker.element.saved': '{key}: “{label}” saved.',
  'tracker.element.goes':
    '{count, plural, one {{fields} will be emptied: it is not asked with this choice.} other {{fields} will be emptied: they are not asked with this choice.}}',
  'tracker.element.private': '{count, plural, one {Internal field} other {Internal fields}}',
  'tracker.element.private.reporters':
    '{count, plural, one {Reporters do not see it} other {Reporters do not see them}}',
  'tracker.element.private.from': '{count, plural, one {{name} does not see it} other {{name} does not see them}}',

  'tracker.conflict.element': '“{label}” has changed meanwhile',
  'tracker.conflict.element.by': '{name} changed “{label}” meanwhile',
  'tracker.conflict.element.theirs': 'Now',
  'tracker.conflict.element.theirs.by': 'By {name}',
  'tracker.conflict.element.mine': 'Yours',
  'tracker.conflict.element.replaces': 'This has changed meanwhile; saving yours replaces it.',
  'tracker.conflict.element.replaces.by': '{name} changed this meanwhile; saving yours replaces theirs.',

  'tracker.element.appeared': '{count, plural, one {One more question: {fields}.} other {More questions: {fields}.}}',

  'tracker.list.filledOnly': 'In this order there are only tickets in which “{field}” is filled in.',
  'tracker.list.filledOnly.closed': 'In this order there are only closed tickets.',
  'tracker.list.filledOnly.due': 'In this order there are only tickets with a due date.',
  'tracker.list.filledOnly.priority': 'In this order there are only open tickets.',

  'tracker.element.filter.any': 'Any',
  'tracker.element.filter.from': '{label}, from',
  'tracker.element.filter.to': '{label}, up to',

  'tracker.element.type.text': 'Text, one line',
  'tracker.element.type.textarea': 'Text, several lines',
  'tracker.element.type.checkbox': 'Check boxes',
  'tracker.element.type.radio': 'Buttons, one choice',
  'tracker.element.type.dropdown': 'Menu',
  'tracker.element.type.date': 'Date',
  'tracker.element.type.number': 'Number',
  'tracker.element.type.user': 'Person',
  'tracker.element.type.file': 'Files',
  'tracker.element.type.file.about': 'A photograph, a form, a log: one or several.',
  'tracker.element.type.file.accept': 'Kinds of file that are taken; none marked: any',
  'tracker.element.type.file.accept.picture': 'Pictures',
  'tracker.element.type.file.accept.video': 'Videos',
  'tracker.element.type.file.accept.sound': 'Sounds',
  'tracker.element.type.file.accept.pdf': 'PDF',
  'tracker.element.type.file.accept.document': 'Documents of an office program',
  'tracker.element.type.file.accept.text': 'Plain texts',
  'tracker.element.type.file.accept.archive': 'Archives',
  'tracker.element.type.file.maxCount': 'Files at most',
  'tracker.element.type.file.maxSize': 'Megabytes of each at most',

  'tracker.element.file.drop': 'Drop here, paste, or',
  'tracker.element.file.tried': 'Files are chosen here; none is sent while the form is tried.',
  'tracker.element.file.limits':
    '{count, plural, one {One file} other {Up to # files}} of {most} MB at most{some, plural, =0 {} other {: {kinds}}}.',
  'tracker.element.file.picture': 'pictures',
  'tracker.element.file.video': 'videos',
  'tracker.element.file.sound': 'sounds',
  'tracker.element.file.pdf': 'PDF',
  'tracker.element.file.document': 'documents',
  'tracker.element.file.text': 'plain texts',
  'tracker.element.file.archive': 'archives',

  'tracker.element.fault.required': 'This is needed.',
  'tracker.element.fault.unknown-field': 'This field is not asked any more.',
  'tracker.element.fault.wrong-shape':
    '{kind, select, number {Write a number, such as 12 or 3.5.} files {A file is still on its way: wait a moment, or stop it.} other {This cannot be read.}}',
  'tracker.element.fault.too-short':
    '{limit, plural, one {At least # character is needed.} other {At least # characters are needed.}}',
  'tracker.element.fault.too-long':
    '{limit, plural, one {At most # character fits here.} other {At most # characters fit here.}}',
  'tracker.element.fault.one-line': 'Only one line fits here.',
  'tracker.element.fault.pattern': 'This is not written as it has to be.',
  'tracker.element.fault.too-small': '{kind, select, date {Not before {limit}.} other {Not less than {limit}.}}',
  'tracker.element.fault.too-large': '{kind, select, date {Not after {limit}.} other {Not more than {limit}.}}',
  'tracker.element.fault.too-many-decimals':
    '{limit, plural, =0 {Write a whole number.} one {At most # decimal.} other {At most # decimals.}}',
  'tracker.element.fault.no-date': 'There is no such day.',
  'tracker.element.fault.unknown-option': 'What was chosen is not offered.',
  'tracker.element.fault.archived-option': 'What was chosen is not offered any more. Choose another.',
  'tracker.element.fault.one-option': 'Choose one only.',
  'tracker.element.fault.unknown-file': 'A file is not there any more. Choose it again.',
  'tracker.element.fault.too-many-files': '{limit, plural, one {At most # file.} other {At most # files.}}',
  'tracker.element.fault.file-too-large': 'A file may be {limit} MB at most.',
  'tracker.element.fault.file-kind': 'Files of this kind are not taken here.',
  'tracker.element.fault.unknown-person': 'This person cannot be chosen here any more.',
} as const

export default words
