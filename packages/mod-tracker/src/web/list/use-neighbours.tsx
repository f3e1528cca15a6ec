import { useEffect } from 'react'
import { neighboursOf, type Neighbours } from './neighbours.ts'
import { useListState } from './use-list-state.tsx'
import { useTicketList } from './use-ticket-list.tsx'

/** How near the end of what is loaded one may come before more of the list is fetched. */
const AHEAD = 3

/** Where the open ticket stands in the list it was opened from, and whether more follow than are known yet. */
export function useNeighbours(number: number): (Neighbours & { readonly more: boolean }) | null {
  const { query } = useListState()
  const { items, hasNextPage, isFetchingNextPage, fetchNextPage } = useTicketList(query)
  const neighbours = items === undefined ? null : neighboursOf(items, number)
  const near = neighbours !== null && neighbours.count - neighbours.place < AHEAD
  useEffect(() => {
    if (near && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [near, hasNextPage, isFetchingNextPage, fetchNextPage])
  return neighbours && { ...neighbours, more: hasNextPage }
}
