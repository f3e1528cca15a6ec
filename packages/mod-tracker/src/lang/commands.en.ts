export const commands = {
  'tracker.command.on': 'On {key}',
  'tracker.command.next': 'Next ticket',
  'tracker.command.previous': 'Previous ticket',
  'tracker.command.search': 'Search in the list',
  'tracker.command.report': 'Report a problem',
  'tracker.command.back': 'Close the ticket',
  'tracker.command.reply': 'Reply',
  'tracker.command.move': 'Change the state',
  'tracker.command.assign': 'Assign',
  'tracker.command.moveTo': 'Move to {state}',
  'tracker.command.searchFor': 'Search the list for “{text}”',
} as const
