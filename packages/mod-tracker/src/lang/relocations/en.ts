/** How a ticket is moved to another tracker, and what it lost and kept by that. */
export const en = {
  'tracker.ticket.history.lost.watchers':
    '{count, plural, one {# watcher who does not see tickets here has left} other {# watchers who do not see tickets here have left}}',
  'tracker.ticket.history.lost.dependencies':
    '{count, plural, one {# dependency has ended} other {# dependencies have ended}}',
  'tracker.ticket.history.lost.splits':
    '{count, plural, one {# link to a ticket it was split from or into has ended} other {# links to tickets it was split from or into have ended}}',
  'tracker.relocation.do': 'Move to another tracker…',
  'tracker.relocation.ask': 'Move {key} to another tracker',
  'tracker.relocation.to': 'To which tracker?',
  'tracker.relocation.choose': 'Choose a tracker',
  'tracker.relocation.choose.first': 'Choose the tracker it is to go to.',
  'tracker.relocation.failed': 'The trackers could not be loaded',
  'tracker.relocation.address': 'It gets a number there. Its old address leads to it, for those who may read it there.',
  'tracker.relocation.state': 'State',
  'tracker.relocation.state.kept': '{state} · as it is',
  'tracker.relocation.assignee': 'Assigned to',
  'tracker.relocation.assignee.kept': '{name} · as it is',
  'tracker.relocation.assignee.changed': '{to} instead of {from}, who cannot work there',
  'tracker.relocation.fields': 'Fields',
  'tracker.relocation.fields.moved': 'Go along: {fields}',
  'tracker.relocation.fields.kept': 'Have no place there, and stay readable beside: {fields}',
  'tracker.relocation.watchers': 'Watchers',
  'tracker.relocation.watchers.stay':
    '{staying, plural, =0 {Nobody goes on watching} one {# goes on watching} other {# go on watching}}{leaving, plural, =0 {} one {; # who sees no tickets there leaves} other {; # who see no tickets there leave}}',
  'tracker.relocation.ends': 'Ends',
  'tracker.relocation.ends.dependencies': '{count, plural, one {# dependency} other {# dependencies}}',
  'tracker.relocation.ends.splits':
    '{count, plural, one {# link to a ticket it was split from or into} other {# links to tickets it was split from or into}}',
  'tracker.relocation.unread.you': 'You will not read it there.',
  'tracker.relocation.unread.reporter': '{name}, who reported it, will not read it there.',
  'tracker.relocation.unread.both': 'Neither you nor {name}, who reported it, will read it there.',
  'tracker.relocation.refused.duplicates': 'Other tickets are merged into it. Take these mergings back first.',
  'tracker.relocation.send': 'Move',
  'tracker.relocation.done': '{key} is {now} now, in “{tracker}”',
  'tracker.kept': 'From another tracker',
  'tracker.ticket.history.relocated': '{actor} moved it here from {name}',
  'tracker.ticket.history.relocated.unseen': '{actor} moved it here from another tracker',
  'tracker.ticket.history.closedByRule': 'The rule of automatic closing closed it: {to}',
  'tracker.ticket.history.closing': 'The rule of automatic closing will close it on {on} if nothing happens',
} as const

export default en
