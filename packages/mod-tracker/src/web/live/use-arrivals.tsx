import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Pages } from '../cache/patch.ts'
import type { ListQuery } from '../list/search.ts'
import { keys } from '../query-keys.ts'
import { useTicketsClient } from '../use-clients.tsx'
import { useLater } from './use-later.tsx'

const PAGE = 50

/** Tickets that a list would have and does not show yet. */
export interface Arrivals {
  readonly numbers: readonly number[]
  /** Some ticket may have come into the list. */
  readonly suspect: (number: number) => void
  readonly clear: () => void
}

/**
 * Asks for the beginning of the list, quietly, when something may have come into it, and keeps what it has that the page does not show:
 * the server alone knows what passes the filters and whom it is for. A list of nothing is simply asked for again.
 */
export function useArrivals(query: ListQuery | null): Arrivals {
  const { id } = useActivity()
  const client = useTicketsClient()
  const cache = useQueryClient()
  const later = useLater(() => 400)
  const suspects = useRef(new Set<number>())
  // In the cache, so that opening one of the tickets beside the list, which is another screen, does not forget them.
  const kept = keys.arrivals(id, query ?? {})
  const { data: numbers = [] } = useQuery<readonly number[]>({ queryKey: kept, queryFn: skipToken })

  const look = async (): Promise<void> => {
    const asked = new Set(suspects.current)
    suspects.current.clear()
    const queryKey = keys.list(id, query ?? {})
    const inCache = () => numbersIn(cache.getQueryData<Pages>(queryKey))
    // A list that is on its way may be of before: it is waited for.
    if (query !== null && inCache() === null) await cache.refetchQueries({ queryKey, exact: true })
    const shown = inCache()
    if (query === null || shown === null) return
    if (shown.size === 0) return cache.invalidateQueries({ queryKey, exact: true })
    const params = { tracker: id }
    const first = await client.list({ params, query: { ...query, limit: PAGE } }).catch(() => null)
    const now = inCache() ?? shown
    const come = (first?.items ?? []).map(({ number }) => number).filter((each) => asked.has(each) && !now.has(each))
    if (come.length > 0)
      cache.setQueryData<readonly number[]>(kept, (before) => [...new Set([...(before ?? []), ...come])])
  }

  return {
    numbers,
    suspect(number) {
      suspects.current.add(number)
      later('look', () => void look())
    },
    clear: () => void cache.setQueryData<readonly number[]>(kept, []),
  }
}

function numbersIn(list: Pages | undefined): ReadonlySet<number> | null {
  return list === undefined ? null : new Set(list.pages.flatMap(({ items }) => items.map(({ number }) => number)))
}
