import type { Can } from './capabilities.ts'
import type { CommentKind } from './comment-kinds.ts'
import type { Facts } from './decision.ts'
import { mayDo } from './operations.ts'
import type { Preset } from './presets.ts'

/** What a person is to one ticket. */
export interface Relation {
  readonly isReporter: boolean
  readonly isAssignee: boolean
  /** They observe its reporter: they may look at it, and no more. */
  readonly isObserved: boolean
}

export function relationTo(
  personId: string,
  ticket: Pick<Facts, 'reporterId' | 'assigneeId'>,
  observes: readonly string[] = [],
): Relation {
  return {
    isReporter: ticket.reporterId === personId,
    isAssignee: ticket.assigneeId === personId,
    isObserved: observes.includes(ticket.reporterId),
  }
}

/** Reading one ticket (domain.md, Who may do what). What may not be read is not there: 404. */
export function canReadTicket(can: Can, relation: Relation, watching: boolean): boolean {
  return (
    can('mod/tracker:seeissues') &&
    (canReadOthersTickets(can) || relation.isReporter || relation.isAssignee || relation.isObserved || watching)
  )
}

/** Of a holder of `seeissues`: whether they read every ticket, or only those that concern them. */
export function canReadOthersTickets(can: Can): boolean {
  return can('mod/tracker:viewallissues') || can('mod/tracker:manage')
}

/** Summary, description and public fields: manage, its reporter while it is not closed, its assignee with resolve. */
export function canEditDescription(can: Can, relation: Relation, closed: boolean): boolean {
  return (
    can('mod/tracker:manage') || (relation.isReporter && !closed) || (relation.isAssignee && can('mod/tracker:resolve'))
  )
}

/**
 * What settled the matter, apart from the move that settles it (who may make that may write it): whoever may settle any matter.
 * The reporter has the description, and the assignee who resolves holds `resolve`.
 */
export function canEditResolution(can: Can): boolean {
  return can('mod/tracker:manage') || can('mod/tracker:resolve')
}

/**
 * Choosing a ticket's assignee: anybody, by manage or resolve; oneself, by develop; in `taskspread` anybody
 * on one's own ticket, by report. Taking the assignee away counts as choosing somebody else.
 */
export function canAssign(can: Can, relation: Relation, toSelf: boolean, preset: Preset): boolean {
  return (
    can('mod/tracker:manage') ||
    can('mod/tracker:resolve') ||
    (toSelf && can('mod/tracker:develop')) ||
    (preset === 'taskspread' && relation.isReporter && can('mod/tracker:report'))
  )
}

/** Who may be assigned: a holder of develop or resolve who can read the activity. `can` is the candidate's. */
export function isAssignable(can: Can, canReadActivity: boolean): boolean {
  return canReadActivity && canWorkHere(can)
}

/** Whether an assignee can work in a tracker; if not, a ticket moved there loses them. */
export function canWorkHere(can: Can): boolean {
  return can('mod/tracker:develop') || can('mod/tracker:resolve')
}

/** Writing one. Notes are of those who work on tickets, whether or not a tracker has comments. */
export function canComment(can: Can, kind: CommentKind, commentsEnabled: boolean): boolean {
  return kind === 'internal' ? mayDo('internalNotes', can) : commentsEnabled && mayDo('comment', can)
}

/** Changing what a comment says: its author, while such may be written; anybody's that one may read, by editcomment. */
export function canEditComment(
  can: Can,
  { isAuthor, kind }: { readonly isAuthor: boolean; readonly kind: CommentKind },
  commentsEnabled: boolean,
): boolean {
  return mayDo('editOthersComment', can) || (isAuthor && canComment(can, kind, commentsEnabled))
}

/** Taking a comment back, which may be done where none may be written any longer. */
export function canDeleteComment(can: Can, comment: { readonly isAuthor: boolean; readonly kind: CommentKind }) {
  return canEditComment(can, comment, true)
}

/** The names of those who watch a ticket: for who works on tickets, or decides who watches. Others know of themselves. */
export function canSeeWatchers(can: Can): boolean {
  return canWorkHere(can) || can('mod/tracker:manage') || mayDo('manageWatchers', can)
}

/** Adding another person as a watcher: managewatches, and that person's canbecced. */
export function canAddWatcher(can: Can, candidateCan: Can): boolean {
  return can('mod/tracker:managewatches') && candidateCan('mod/tracker:canbecced')
}

/** Whether watching lets the candidate read what they could not, of which to warn (domain.md, Who may do what). */
export function watchingWouldReveal(candidateCan: Can, relation: Relation): boolean {
  return canReadTicket(candidateCan, relation, true) && !canReadTicket(candidateCan, relation, false)
}
