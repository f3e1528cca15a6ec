import type { LoggedEvent } from '@guichet/plugin-kit/event'
import { sql, type Sql } from '@guichet/plugin-kit/sql'

/** What changes the count of a ticket's reporter; some take what was said about it out of sight as well, or bring it back. */
const OF_TICKETS: Readonly<Record<string, { readonly withComments: boolean }>> = {
  'tracker.ticket.created': { withComments: false },
  'tracker.ticket.moved': { withComments: false },
  'tracker.ticket.deleted': { withComments: true },
  'tracker.ticket.restored': { withComments: true },
  'tracker.ticket.merged': { withComments: true },
  'tracker.ticket.unmerged': { withComments: true },
  'tracker.ticket.relocated': { withComments: true },
  'tracker.ticket.left': { withComments: true },
}
const OF_COMMENTS = new Set(['tracker.comment.created', 'tracker.comment.deleted', 'tracker.comment.moved'])

/** Null: nobody. By primary keys, and the comments of a ticket. */
export function concernedQuery(trackerId: string, events: readonly LoggedEvent[]): Sql | null {
  const ofTickets = events.filter(({ type, origin }) => origin === 'live' && type in OF_TICKETS)
  const ofComments = events.filter(({ type }) => OF_COMMENTS.has(type))
  if (ofTickets.length === 0 && ofComments.length === 0) return null
  const trackers = [trackerId, ...new Set(ofTickets.flatMap(leftFor))]
  const idsOf = (those: readonly LoggedEvent[]) => those.map(({ subjectId }) => subjectId)
  const withComments = ofTickets.filter(({ type }) => OF_TICKETS[type]!.withComments)
  return sql`
    SELECT t.reporter_id AS id FROM tracker_ticket t
    WHERE t.tracker_id = ANY(${trackers}::uuid[]) AND t.id = ANY(${idsOf(ofTickets)}::uuid[])
    UNION SELECT c.author_id FROM tracker_comment c
    WHERE c.tracker_id = ANY(${trackers}::uuid[]) AND c.ticket_id = ANY(${idsOf(withComments)}::uuid[])
    UNION SELECT c.author_id FROM tracker_comment c
    WHERE c.tracker_id = ${trackerId}::uuid AND c.id = ANY(${idsOf(ofComments)}::uuid[])`
}

/** The tracker where a ticket is that has left this one. */
function leftFor({ type, changes }: LoggedEvent): string[] {
  const to = type === 'tracker.ticket.left' ? changes['tracker']?.[1] : null
  return typeof to === 'string' ? [to] : []
}
