import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { pages } from '@guichet/plugin-kit/web/pages'
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keys } from '../query-keys.ts'
import type { TicketItem } from '../types.ts'
import { useTicketsClient } from '../use-clients.tsx'
import type { ListQuery } from './search.ts'

const PAGE = 50

export const listQuery = (client: ReturnType<typeof useTicketsClient>, tracker: string, query: ListQuery) =>
  infiniteQueryOptions({
    queryKey: keys.list(tracker, query),
    queryFn: ({ pageParam, signal }) =>
      client.list({
        params: { tracker },
        query: { ...query, limit: PAGE, cursor: pageParam },
        signal,
      }),
    ...pages,
  })

/** A list's tickets as far as they have been asked for. Null query: the tracker is not known yet. While another list comes, the former stays. */
export function useTicketList(query: ListQuery | null) {
  const { id } = useActivity()
  const client = useTicketsClient()
  const list = useInfiniteQuery({
    ...listQuery(client, id, query ?? {}),
    placeholderData: keepPreviousData,
    enabled: query !== null,
  })
  const pages = list.data?.pages
  const items = useMemo(() => pages && withoutRepeats(pages.flatMap((page) => page.items)), [pages])
  return { ...list, items, partial: pages?.[0]?.partial ?? false }
}

/** A ticket that was touched between two pages comes again on the second: the place where it was met first is kept. */
function withoutRepeats(items: readonly TicketItem[]): readonly TicketItem[] {
  const met = new Set<number>()
  return items.filter(({ number }) => !met.has(number) && met.add(number))
}
