import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { createClient } from '@guichet/plugin-kit/client'
import type { Going } from '@guichet/plugin-kit/web/define-web'
import type { ticketsContract } from '../../contract/tickets.ts'
import { ticketPaths } from '../../contract/tickets.paths.ts'
import type { trackerContract } from '../../contract/tracker.ts'
import { trackerPaths } from '../../contract/tracker.paths.ts'
import { TICKET_QUERY } from '../../contract/query-limits.ts'
import type { viewsContract } from '../../contract/views.ts'
import { viewPaths } from '../../contract/views.paths.ts'
import { MOUNT } from '../use-clients.tsx'
import { canOf, countsQuery, trackerQuery } from '../use-tracker.tsx'
import { viewsQuery } from '../views/use-views.tsx'
import { parseSearch, toQuery } from './search.ts'
import { chosenTab, tabsFor } from './tabs.ts'
import { listQuery } from './use-ticket-list.tsx'
import { viewOf } from './view-of.ts'

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
  const views = queries.ensureQueryData(
    viewsQuery(createClient<typeof viewsContract>(`/api/v1/${MOUNT}`, viewPaths, transport), id),
  )
  views.catch(() => {})
  const address = parseSearch(search)
  // Only an address that names neither tab nor query leaves it to the views.
  const isNamed = !viewOf(address, { data: undefined, isPending: true }).pending
  const { saved, absent } = viewOf(address, { data: isNamed ? undefined : await views, isPending: false })
  const read = parseQuery(address.q ?? saved?.query ?? '', TICKET_QUERY)
  if (!read.ok) return
  const tickets = createClient<typeof ticketsContract>(`/api/v1/${MOUNT}`, ticketPaths, transport)
  const tabs = tabsFor(can)
  const exact = saved !== null || (address.view !== null && !absent)
  // Only an address that names no tab leaves it to the tracker.
  const isTab = address.tab !== null && tabs.includes(address.tab)
  const tab = exact ? null : isTab ? address.tab : chosenTab(address.tab, tabs, (await tracker).landing)
  await queries.prefetchInfiniteQuery(listQuery(tickets, id, toQuery(read.value, tab)))
}
