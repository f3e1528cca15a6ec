import type { QueryClient } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { Fields, Ticket } from '../types.ts'
import { asPatch, patchPages, type Pages, type TicketPatch } from './patch.ts'

/** The ticket and every list that has it show the same. */
export function showEverywhere(cache: QueryClient, tracker: string, ticket: Ticket): void {
  cache.setQueryData<Ticket>(keys.ticket(tracker, ticket.number), ticket)
  const columns = columnsOf(ticket, cache.getQueryData<Fields>(keys.fields(tracker)))
  cache.setQueriesData<Pages>(
    { queryKey: keys.lists(tracker) },
    (pages) => pages && patchPages(pages, ticket.number, { ...asPatch(ticket), ...columns }),
  )
}

/** Lists have the custom fields that are columns; those that are not known here stay as they are. */
function columnsOf({ elements }: Ticket, known: Fields | undefined): TicketPatch {
  if (known === undefined) return {}
  const listable = known.fields.filter((field) => field.listable && field.code in elements)
  return { elements: Object.fromEntries(listable.map(({ code }) => [code, elements[code]!])) }
}

/** Lists are only marked as old: rows do not leave or move under the eyes of who looks at one of them. */
export function refreshTicket(cache: QueryClient, tracker: string, number: number): Promise<unknown> {
  return Promise.all([
    cache.invalidateQueries({ queryKey: keys.ticket(tracker, number) }),
    cache.invalidateQueries({ queryKey: keys.lists(tracker), refetchType: 'none' }),
  ])
}
