import { attachments } from './attachments.en.ts'
import { bulks } from './bulks.en.ts'
import { commands } from './commands.en.ts'
import { due } from './due.en.ts'
import { exchanges } from './exchanges.en.ts'
import { elements } from './elements.en.ts'
import { dependencies } from './dependencies.en.ts'
import { query } from './query.en.ts'
import { relocations } from './relocations.en.ts'
import { screens } from './screens.en.ts'
import { priority } from './priority.en.ts'
import { suggestions } from './suggestions.en.ts'
import { views } from './views.en.ts'

/**
 * The tracker's words, as ICU messages. Placeholders of refusals: `roles` and `people` are lists already joined in the reader's
 * language, `count` is how many people are named; `from`, `to` are names of states.
 */
export const en = {
  // ── Server half: what the API's codes and values are called ──
  'tracker.pluginname': 'Ticket tracker',
  'tracker.pluginname.plural': 'Ticket trackers',

  'tracker.state.POSTED': 'Posted',
  'tracker.state.OPEN': 'Open',
  'tracker.state.RESOLVING': 'In progress',
  'tracker.state.WAITING': 'Blocked',
  'tracker.state.RESOLVED': 'Resolved',
  'tracker.state.ABANDONNED': 'Abandoned',
  'tracker.state.TRANSFERED': 'Transferred',
  'tracker.state.TESTING': 'Testing',
  'tracker.state.PUBLISHED': 'Published',
  'tracker.state.VALIDATED': 'Validated',
  'tracker.state.POSTED.meaning': 'Received, nobody has taken it yet',
  'tracker.state.OPEN.meaning': 'Somebody has read it',
  'tracker.state.RESOLVING.meaning': 'Somebody is working on it',
  'tracker.state.WAITING.meaning': 'Waiting for something from outside',
  'tracker.state.RESOLVED.meaning': 'A solution has been found',
  'tracker.state.ABANDONNED.meaning': 'No longer needed',
  'tracker.state.TRANSFERED.meaning': 'Followed elsewhere',
  'tracker.state.TESTING.meaning': 'A solution is being tried',
  'tracker.state.PUBLISHED.meaning': 'The solution is in place',
  'tracker.state.VALIDATED.meaning': 'Finished',

  'tracker.role.reporter': 'Reporter',
  'tracker.role.developer': 'Developer',
  'tracker.role.resolver': 'Resolver',
  'tracker.role.manager': 'Manager',
  'tracker.role.reporter.plural': 'reporters',
  'tracker.role.developer.plural': 'developers',
  'tracker.role.resolver.plural': 'resolvers',
  'tracker.role.manager.plural': 'managers',
  'tracker.scope.own': 'own',
  'tracker.scope.assigned': 'assigned',
  'tracker.scope.any': 'all',

  'tracker.preset.bugtracker': 'Team bug tracker',
  'tracker.preset.ticketting': 'User support',
  'tracker.preset.taskspread': 'Task distributor',
  'tracker.preset.customized': 'Customized tracker',
  'tracker.mode.strict': 'Strict',
  'tracker.mode.relaxed': 'Relaxed',
  'tracker.path.free': 'Free',
  'tracker.path.lifecycle': 'Lifecycle',

  'tracker.refusal.same-state': 'The ticket is already in this state.',
  'tracker.refusal.cascade-only': 'Done with “Transfer to another tracker”.',
  'tracker.refusal.state-disabled': 'This state is not used here.',
  'tracker.refusal.no-such-move': 'This lifecycle has no way from “{from}” to “{to}”.',
  'tracker.refusal.role-not-granted': '{count, plural, =0 {Only {roles} can.} other {Only {roles} can: {people}.}}',
  'tracker.refusal.not-own':
    '{count, plural, =0 {Only on tickets you reported.} other {Only on tickets you reported. Possible here for {people}.}}',
  'tracker.refusal.not-assigned':
    '{count, plural, =0 {Only on tickets assigned to you.} other {Only on tickets assigned to you. Possible here for {people}.}}',
  'tracker.refusal.no-workflow-role': 'You have no part in how these tickets are handled.',
  'tracker.refusal.open-dependency':
    '{count, plural, =0 {It depends on a ticket that is still open.} one {It depends on {tickets}, which is still open.} other {It depends on {tickets}, which are still open.}}',
  'tracker.refusal.resolution-required': 'The solution has to be written first.',
  'tracker.refusal.closed': 'The ticket is closed.',
  'tracker.refusal.no-parent': 'This tracker is not linked to another.',
  'tracker.refusal.not-transfered': 'The ticket has not been transferred.',
  'tracker.refusal.not-posted': 'Somebody has already read the ticket.',
  'tracker.refusal.own-ticket': 'This is your own ticket.',
  'tracker.refusal.nothing-to-undo': 'There is nothing to undo.',
  'tracker.refusal.not-your-move':
    '{count, plural, =0 {Somebody else made this change.} other {{people} made this change.}}',
  'tracker.refusal.changed-since':
    '{count, plural, =0 {The ticket has changed since.} other {{people} has changed the ticket since.}}',
  'tracker.refusal.undo-too-late': 'It is too late to undo this.',

  'error.tracker.ticket.not_found': 'This ticket does not exist, or you do not have access to it.',
  'error.tracker.ticket.move_refused': 'The ticket could not be moved.',
  'error.tracker.ticket.undo_refused': 'This change could not be undone.',
  'error.tracker.ticket.edit_denied': 'You may not change this text.',
  'error.tracker.ticket.assign_denied': 'You cannot choose who takes care of this ticket.',
  'error.tracker.ticket.assignee_unable': 'This person cannot take care of tickets here.',
  'error.tracker.ticket.on_behalf_denied': 'Only who settles or manages tickets can report for somebody else.',
  'error.tracker.ticket.reporter_unable': 'This person cannot report here.',
  'error.tracker.view.not_found': 'This view does not exist, or is not open to you.',
  'error.tracker.view.share_denied': 'Only who manages this tracker can share views.',
  'error.tracker.view.too_many': 'There are {most, number} views already. Delete one first.',

  'capability.mod/tracker:seeissues': 'See tickets',
  'capability.mod/tracker:viewallissues': 'See everybody’s tickets',
  'capability.mod/tracker:report': 'Create tickets',
  'capability.mod/tracker:comment': 'Comment',
  'capability.mod/tracker:editcomment': 'Edit comments',
  'capability.mod/tracker:develop': 'Be chosen to solve a ticket',
  'capability.mod/tracker:resolve': 'Be responsible for tickets',
  'capability.mod/tracker:manage': 'Manage tickets',
  'capability.mod/tracker:viewpriority': 'See the priority',
  'capability.mod/tracker:managepriority': 'Manage the priority',
  'capability.mod/tracker:managewatches': 'Manage watches',
  'capability.mod/tracker:canbecced': 'Can be made a watcher',
  'capability.mod/tracker:viewreports': 'See reports',
  'capability.mod/tracker:configure': 'Configure the tracker',
  'capability.mod/tracker:configurenetwork': 'Configure the cascade and the network',
  'capability.mod/tracker:shareelements': 'Share fields with the whole site',
  'capability.mod/tracker:addinstance': 'Add a tracker to a course',

  // ── Web half: what the screens say ──
  ...screens,
  ...due,
  ...commands,
  ...exchanges,
  ...elements,
  ...dependencies,
  ...query,
  ...priority,
  ...relocations,
  ...suggestions,
  ...bulks,
  ...views,
  ...attachments,
} as const

export default en
