import type { Term } from '@guichet/domain/tickets/query/ast'
import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { isClosed, type Workflow } from '@guichet/domain/tickets/workflow'
import type { TicketState } from '@guichet/domain/tickets/states'
import { TICKET_QUERY } from '../../contract/query-limits.ts'
import type { ListQuery } from '../list/search.ts'
import type { TicketNews } from './news.ts'

interface Known {
  readonly me: string
  readonly workflow: Workflow
}

/**
 * Whether the news may bring a ticket into a list that did not have it: it was reported, it has something unread, or it came into a state or
 * into hands that the list is of. Whether it did, the server says; this only spares it from being asked after every event.
 */
export function mayEnter(news: TicketNews, { q = '' }: ListQuery, { me, workflow }: Known): boolean {
  if (news.type === 'tracker.ticket.created') return true
  const parsed = parseQuery(q, TICKET_QUERY)
  if (!parsed.ok || parsed.value.some((term) => term.kind === 'flag' && term.values.includes('unread'))) return true
  const all = (holds: (term: Term) => boolean | null) => parsed.value.every((term) => holds(term) !== false)
  const { state, assignee } = news
  const inState = (of: TicketState | null) => of !== null && all((term) => ofState(term, of, workflow))
  if (state !== null && inState(state.to) && !inState(state.from)) return true
  const inHands = (id: string | null) => all((term) => ofHands(term, id, me))
  return assignee !== null && inHands(assignee.to) && !inHands(assignee.from)
}

/** Whether a term holds of a state; null: it asks something else. */
function ofState(term: Term, state: TicketState, workflow: Workflow): boolean | null {
  if (term.kind === 'state') return term.values.includes(state) !== term.not
  if (term.kind !== 'flag' || !term.values.every((flag) => flag === 'open' || flag === 'closed')) return null
  return term.values.includes(isClosed(workflow, state) ? 'closed' : 'open') !== term.not
}

/** The same of whose work it is. */
function ofHands(term: Term, id: string | null, me: string): boolean | null {
  if (term.kind === 'flag') return term.values.join() === 'assigned' ? (id === me) !== term.not : null
  if (term.kind !== 'person' || term.field !== 'assignee') return null
  const wanted = term.values.map((value) => (value === 'me' ? me : value === 'none' ? null : value))
  return wanted.includes(id) !== term.not
}
