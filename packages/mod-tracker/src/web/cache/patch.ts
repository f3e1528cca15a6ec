import { isClosed, type Workflow } from '@guichet/domain/tickets/workflow'
import type { TicketState } from '@guichet/domain/tickets/states'
import type { Person, TicketItem, TicketPage } from '../types.ts'

/** What a small act changes of a ticket, before the server has said so. */
export type TicketPatch = Partial<
  Pick<
    TicketItem,
    | 'summary'
    | 'state'
    | 'closed'
    | 'assignee'
    | 'dueOn'
    | 'stateChangedAt'
    | 'updatedAt'
    | 'commentCount'
    | 'unread'
    | 'elements'
  >
>

/** The pages of a list as the query cache holds them. */
export interface Pages {
  readonly pages: readonly TicketPage[]
  readonly pageParams: readonly unknown[]
}

export function movedTo(to: TicketState, workflow: Workflow, now: Date): TicketPatch {
  return { state: to, closed: isClosed(workflow, to), stateChangedAt: now.toISOString() }
}

export function entrustedTo(assignee: Person | null): TicketPatch {
  return { assignee }
}

/** The same ticket with the patch; for a list's item as for the whole ticket. */
export function patchTicket<T extends TicketItem>(ticket: T, patch: TicketPatch): T {
  return { ...ticket, ...patch }
}

/** The same pages with one ticket replaced where it stands: it neither moves nor leaves, however the list is sorted or filtered. */
export function patchPages<P extends Pages>(pages: P, number: number, patch: TicketPatch): P {
  return replaceItem(pages, number, (item) => patchTicket(item, patch))
}

export function replaceItem<P extends Pages>(pages: P, number: number, replace: (item: TicketItem) => TicketItem): P {
  if (!pages.pages.some((page) => page.items.some((item) => item.number === number))) return pages
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.number === number ? replace(item) : item)),
    })),
  }
}

/** What a list shows of a whole ticket. */
export function asPatch(ticket: TicketItem): TicketPatch & Pick<TicketItem, 'version'> {
  const { summary, state, closed, assignee, dueOn, stateChangedAt, updatedAt, commentCount, unread, version } = ticket
  return { summary, state, closed, assignee, dueOn, stateChangedAt, updatedAt, commentCount, unread, version }
}
