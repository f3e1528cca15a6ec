import type { Query } from '@guichet/domain/tickets/query/ast'
import { printQuery } from '@guichet/domain/tickets/query/print'
import { createClient } from '@guichet/plugin-kit/client'
import type { Finder } from '@guichet/plugin-kit/web/define-web'
import { Icon } from '@guichet/ui/icon'
import type { ticketsContract } from '../../contract/tickets.ts'
import { ticketPaths } from '../../contract/tickets.paths.ts'
import { StateMark } from '../state-mark.tsx'
import { MOUNT } from '../use-clients.tsx'

const MOST = 6

/** `12`, `#12`, `SI-12`: a ticket called by its number. */
const NUMBER = /^(?:#|[\p{L}\p{N}_]+-)?([1-9]\d{0,8})$/u

/** Tickets for the palette: the one of that number, or those in which the words are; and the way to all of them. */
const find: Finder = async ({ activity, text, transport, signal, formatMessage }) => {
  if (!activity.capabilities.includes('mod/tracker:seeissues')) return []
  const client = createClient<typeof ticketsContract>(`/api/v1/${MOUNT}`, ticketPaths, transport)
  const words = printQuery(text.split(/\s+/).map((word) => ({ kind: 'word', not: false, text: word })))
  const number = Number(NUMBER.exec(text)?.[1])
  const called: Query = [{ kind: 'number', field: 'number', not: false, operator: null, values: [number] }]
  const ask = (q: string, limit: number) =>
    client.list({ params: { tracker: activity.id }, query: { q, limit }, signal }).then(({ items }) => items)

  const [byNumber, byWords] = await Promise.all([
    Number.isNaN(number) ? [] : ask(printQuery(called), 1),
    ask(words, MOST),
  ])
  const tickets = new Map([...byNumber, ...byWords].map((ticket) => [ticket.number, ticket]))
  return [
    ...[...tickets.values()].map((ticket) => ({
      id: ticket.key,
      label: `${ticket.key} ${ticket.summary}`,
      icon: <StateMark of={ticket.state} coloured />,
      path: `tickets/${ticket.number}`,
    })),
    {
      id: 'all',
      label: formatMessage({ id: 'tracker.command.searchFor' }, { text }),
      icon: <Icon name="search" />,
      path: '',
      search: { q: words },
    },
  ]
}

export default find
