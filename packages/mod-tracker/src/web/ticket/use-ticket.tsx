import { moves } from '@guichet/domain/tickets/moves'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp, useClient } from '@guichet/plugin-kit/web/app-context'
import { pages } from '@guichet/plugin-kit/web/pages'
import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { historyContract } from '../../contract/history.ts'
import { historyPaths } from '../../contract/history.paths.ts'
import { keys } from '../query-keys.ts'
import type { Ticket, Tracker, Transition } from '../types.ts'
import { MOUNT, useTicketsClient, useTransitionsClient } from '../use-clients.tsx'
import { decidedBy } from './decided-by.ts'
import { asTransitions } from './group-moves.ts'

const useHistoryClient = () => useClient<typeof historyContract>(MOUNT, historyPaths)

export const ticketQuery = (client: ReturnType<typeof useTicketsClient>, tracker: string, number: number) =>
  queryOptions({
    queryKey: keys.ticket(tracker, number),
    queryFn: ({ signal }) => client.get({ params: { tracker, number }, signal }),
    staleTime: 10_000,
  })

export function useTicket(number: number) {
  const { id } = useActivity()
  return useQuery({
    ...ticketQuery(useTicketsClient(), id, number),
    // Stepping through tickets, the one before stays until the next is there: so does the button that steps, with the focus.
    placeholderData: keepPreviousData,
  })
}

/**
 * Every state with the decision about moving there. At once from the same domain function the API asks; the API's answer replaces it
 * when it is there, as it alone knows who could do what this person can't.
 */
export function useTransitions(ticket: Ticket, tracker: Tracker): readonly Transition[] {
  const { id } = useActivity()
  const { user } = useApp()
  const client = useTransitionsClient()
  const { data } = useQuery({
    queryKey: keys.transitions(id, ticket.number),
    queryFn: ({ signal }) => client.list({ params: { tracker: id, number: ticket.number }, signal }),
  })
  if (data?.version === ticket.version && data.from === ticket.state) return data.transitions
  const { actor, facts } = decidedBy(ticket, tracker, user.id)
  return asTransitions(moves(tracker.workflow, actor, facts))
}

/** What happened to a ticket, oldest first, a page at a time. */
export function useHistory(number: number) {
  const { id } = useActivity()
  const client = useHistoryClient()
  return useInfiniteQuery({
    queryKey: keys.history(id, number),
    queryFn: ({ pageParam, signal }) =>
      client.list({
        params: { tracker: id, number },
        query: { limit: 50, cursor: pageParam },
        signal,
      }),
    ...pages,
  })
}
