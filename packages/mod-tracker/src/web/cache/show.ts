import type { QueryClient } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { Ticket } from '../types.ts'
import { asPatch, patchPages, type Pages } from './patch.ts'

/** The ticket and every list that has it show the same. */
export function showEverywhere(cache: QueryClient, tracker: string, ticket: Ticket): void {
  cache.setQueryData<Ticket>(keys.ticket(tracker, ticket.number), ticket)
  cache.setQueriesData<Pages>(
    { queryKey: keys.lists(tracker) },
    (pages) => pages && patchPages(pages, ticket.number, asPatch(ticket)),
  )
}

/** Lists are only marked as old: rows do not leave or move under the eyes of who looks at one of them. */
export function refreshTicket(cache: QueryClient, tracker: string, number: number): Promise<unknown> {
  return Promise.all([
    cache.invalidateQueries({ queryKey: keys.ticket(tracker, number) }),
    cache.invalidateQueries({ queryKey: keys.lists(tracker), refetchType: 'none' }),
  ])
}
