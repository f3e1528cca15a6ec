/** How to search: examples as they are typed, and what they find. */
export const en = {
  'tracker.query.help.close': 'Close',
  'tracker.query.help.lead': 'Words may be combined; everything has to match. Accents and capitals do not matter.',
  'tracker.query.help.words': 'printer room',
  'tracker.query.help.words.finds': 'tickets that have both, in what they say or in their comments',
  'tracker.query.help.phrase': '“out of order”',
  'tracker.query.help.phrase.finds': 'these words in this order',
  'tracker.query.help.except': 'projector -bulb',
  'tracker.query.help.except.finds': 'without the second word; - goes before a field too',
  'tracker.query.help.key': '#123',
  'tracker.query.help.key.finds': 'the ticket of that number',
  'tracker.query.help.state': 'state:OPEN,WAITING',
  'tracker.query.help.state.finds': 'in one of these states',
  'tracker.query.help.is': 'is:unread',
  'tracker.query.help.is.finds': 'changed since you saw it; also open, closed, mine, assigned, watched',
  'tracker.query.help.assignee': 'assignee:me',
  'tracker.query.help.assignee.finds': 'entrusted to you; none for nobody',
  'tracker.query.help.updated': 'updated:-7d',
  'tracker.query.help.updated.finds': 'with activity in the last 7 days; w for weeks, m for months',
  'tracker.query.help.created': 'created:<2026-09-01',
  'tracker.query.help.created.finds': 'reported before that day; also >, <= and >=',
  'tracker.query.help.sort': 'sort:-created',
  'tracker.query.help.sort.finds': 'the newest first',
} as const

export default en
