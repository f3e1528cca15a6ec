import { expectMarkdown } from '@guichet/ui/markdown'
import { useParams } from '@tanstack/react-router'
import { TicketsLayout } from '../list/tickets-layout.tsx'
import { TicketPane } from './ticket-pane.tsx'

expectMarkdown()

export default function TicketScreen() {
  const { number = '' }: { readonly number?: string } = useParams({ strict: false })
  // What is no number is no ticket; the API says so in the same words.
  const asked = /^\d{1,10}$/.test(number) ? Number(number) : 0
  return <TicketsLayout open={{ number: asked, view: <TicketPane number={asked} /> }} />
}
