import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { createClient } from '@guichet/plugin-kit/client'
import type { Going } from '@guichet/plugin-kit/web/define-web'
import type { ticketsContract } from '../../contract/tickets.ts'
import { ticketPaths } from '../../contract/tickets.paths.ts'
import type { trackerContract } from '../../contract/tracker.ts'
import { trackerPaths } from '../../contract/tracker.paths.ts'
import { TICKET_QUERY } from '../../contract/query-limits.ts'
import { MOUNT } from '../use-clients.tsx'
import { canOf, countsQuery, trackerQuery } from '../use-tracker.tsx'
import { parseSearch, toQuery } from './search.ts'
import { chosenTab, tabsFor } from './tabs.ts'
import { listQuery } from './use-ticket-list.tsx'

/** The tracker, and the list that the address asks for in the language's own words; in a person's the list asks for it itself. */
export async function prefetchList({ activity, params, search, transport, queries }: Going): Promise<void> {
  const id = params['activity'] ?? ''
  const client = createClient<typeof trackerContract>(`/api/v1/${MOUNT}`, trackerPaths, transport)
  const tracker = queries.ensureQueryData(trackerQuery(client, id))
  // Not everybody waits for it below.
  tracker.catch(() => {})
  const { capabilities } = await activity
  const can = canOf(capabilities)
  if (!can('mod/tracker:seeissues')) return
  void queries.prefetchQuery(countsQuery(client, id))
  const { q, tab } = parseSearch(search)
  const read = parseQuery(q, TICKET_QUERY)
  if (!read.ok) return
  const tickets = createClient<typeof ticketsContract>(`/api/v1/${MOUNT}`, ticketPaths, transport)
  const tabs = tabsFor(can)
  // Only an address that names no tab leaves it to the tracker.
  const shown = tab !== null && tabs.includes(tab) ? tab : chosenTab(tab, tabs, (await tracker).landing)
  const query = toQuery(read.value, shown)
  await queries.prefetchInfiniteQuery(listQuery(tickets, id, query))
}
