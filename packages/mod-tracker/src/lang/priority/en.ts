/** How a ticket is put elsewhere in the order of priority. */
export const en = {
  'tracker.priority.none': 'None: the ticket is closed',
  'tracker.priority.menu': 'Change the priority of {key}',
  'tracker.priority.up': 'Raise',
  'tracker.priority.down': 'Lower',
  'tracker.priority.top': 'To the top',
  'tracker.priority.bottom': 'To the bottom',
  'tracker.priority.beside': 'Next to…',
  'tracker.priority.beside.title': 'Put {key} next to another ticket',
  'tracker.priority.beside.number': 'Number of that ticket',
  'tracker.priority.beside.hint': 'As in {example}; the number alone is enough.',
  'tracker.priority.beside.before': 'Just above it',
  'tracker.priority.beside.after': 'Just below it',
  'tracker.priority.beside.where': 'Where',
  'tracker.priority.beside.put': 'Put it there',
  'tracker.priority.beside.missing': 'Give the number of a ticket.',
  'tracker.priority.placed': '{key} is now {place}',
  'tracker.priority.placed.quietly': 'The priority of {key} is changed',
  'tracker.priority.drag': 'Move {key} in the order of priority',
  'tracker.priority.drop': 'Put it where {key} is: {summary}',
  'tracker.priority.stale': 'Others have changed the order – show it',
} as const

export default en
