import { createClient } from '@guichet/plugin-kit/client'
import type { Going } from '@guichet/plugin-kit/web/define-web'
import type { commentsContract } from '../../contract/comments.ts'
import { commentPaths } from '../../contract/comments.paths.ts'
import type { formContract } from '../../contract/form.ts'
import { formPaths } from '../../contract/form.paths.ts'
import type { ticketsContract } from '../../contract/tickets.ts'
import { ticketPaths } from '../../contract/tickets.paths.ts'
import { commentsQuery } from '../comments/use-comments.tsx'
import { fieldsQuery } from '../elements/use-fields.tsx'
import { MOUNT } from '../use-clients.tsx'
import { ticketNumber } from './ticket-number.ts'
import { ticketQuery } from './use-ticket.tsx'

/** The ticket of the address, what was said of it, and what its custom fields are. */
export async function prefetchTicket({ params, transport, queries }: Going): Promise<void> {
  const id = params['activity'] ?? ''
  const number = ticketNumber(params['number'])
  const tickets = createClient<typeof ticketsContract>(`/api/v1/${MOUNT}`, ticketPaths, transport)
  const comments = createClient<typeof commentsContract>(`/api/v1/${MOUNT}`, commentPaths, transport)
  const form = createClient<typeof formContract>(`/api/v1/${MOUNT}`, formPaths, transport)
  await Promise.all([
    queries.prefetchQuery(fieldsQuery(form, id)),
    queries.prefetchQuery(ticketQuery(tickets, id, number)),
    queries.prefetchInfiniteQuery(commentsQuery(comments, id, number)),
  ])
}
