import { Link } from '@tanstack/react-router'
import { useTicketLink } from '../use-links.tsx'

/** Another ticket in a sentence: its key, which leads there. */
export function TicketMention({ ticket }: { readonly ticket: { readonly number: number; readonly key: string } }) {
  const toTicket = useTicketLink()
  return <Link {...toTicket(ticket.number)}>{ticket.key}</Link>
}
