import { en as attachments } from '../attachments/en.ts'

/** What the board says. */
export const en = {
  ...attachments,
  'tracker.board.columns': 'Columns by state',
  'tracker.board.failed': 'The board could not be loaded',
  'tracker.board.empty': 'No ticket',
  'tracker.board.slot': 'Drop here',
  'tracker.board.lift': 'Lift {key} to drag it',
  'tracker.board.move': 'Move {key}',
  'tracker.board.lifted':
    'You are moving {key}: {takes, plural, =0 {no column takes it} one {# column takes it} other {# columns take it}}, {refuses, plural, =0 {none refuses it} one {# refuses it and says why} other {# refuse it and say why}}.',
  'tracker.board.solution': 'How was {key} solved?',
} as const

export default en
