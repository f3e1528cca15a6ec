/** What is counted of people in a tracker. */
const en = {
  'participation.mod_tracker.reported': 'Tickets reported',
  'participation.mod_tracker.validated': 'Of them, validated',
  'participation.mod_tracker.commented': 'Comments written',
} as const

export default en
