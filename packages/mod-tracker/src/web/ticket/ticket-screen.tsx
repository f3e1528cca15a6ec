import type { Going } from '@guichet/plugin-kit/web/define-web'
import { expectMarkdown } from '@guichet/ui/markdown'
import { useParams } from '@tanstack/react-router'
import { prefetchList } from '../list/prefetch.ts'
import { TicketsLayout } from '../list/tickets-layout.tsx'
import { prefetchTicket } from './prefetch.ts'
import { ticketNumber } from './ticket-number.ts'
import { TicketPane } from './ticket-pane.tsx'

expectMarkdown()

export const prefetch = (going: Going) => Promise.all([prefetchTicket(going), prefetchList(going)])

export default function TicketScreen() {
  const params: { readonly number?: string } = useParams({ strict: false })
  const number = ticketNumber(params.number)
  return <TicketsLayout open={{ number, view: <TicketPane number={number} /> }} />
}
