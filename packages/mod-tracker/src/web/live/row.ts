import { isClosed, type Workflow } from '@guichet/domain/tickets/workflow'
import type { Person, TicketItem } from '../types.ts'
import type { TicketNews } from './news.ts'

interface Known {
  readonly me: string
  readonly workflow: Workflow
  /** Null: nobody of that id is known here. */
  readonly person: (id: string) => Person | null
  /** The number of the ticket that is on the screen: what happens to it is being seen. */
  readonly open: number | null
}

/**
 * A row as the news makes it, where it stands. Old news changes nothing: events may tell of what the row shows already. Null when what the
 * row has to show is to be asked for: the name of somebody not known here, a text that was changed.
 */
export function rowAfter(item: TicketItem, news: TicketNews, { me, workflow, person, open }: Known): TicketItem | null {
  if (news.about === 'comment') return commented(item, news, { me, open })
  if (news.version <= item.version) return item
  if (news.type === 'tracker.ticket.edited') return null
  const { state, assignee, due, version, at } = news
  const to = assignee === null || assignee.to === null ? null : person(assignee.to)
  if (assignee !== null && assignee.to !== null && to === null) return null
  return {
    ...item,
    ...(state !== null && { state: state.to, closed: isClosed(workflow, state.to), stateChangedAt: at }),
    ...(assignee !== null && { assignee: to }),
    ...(due !== null && { dueOn: due.to }),
    updatedAt: at,
    version,
    unread: news.actorId === me || item.number === open ? item.unread : true,
  }
}

/** A comment is no change of the ticket, whose version stays; that one was written is news to the others. */
function commented(item: TicketItem, news: TicketNews, { me, open }: Pick<Known, 'me' | 'open'>): TicketItem {
  const { type, at, commentCount, actorId, number } = news
  if (type !== 'tracker.comment.created') return { ...item, commentCount }
  return {
    ...item,
    commentCount,
    updatedAt: at > item.updatedAt ? at : item.updatedAt,
    unread: actorId === me || number === open ? item.unread : true,
  }
}
