import type { WatchEvent } from '@guichet/domain/tickets/watch-events'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { pages } from '@guichet/plugin-kit/web/pages'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { Preferences, WatchedPage } from '../types.ts'
import { useWatchClient } from '../use-clients.tsx'

/** The tickets that one watches here, the latest first. */
export function useMyWatches(enabled: boolean) {
  const { id } = useActivity()
  const client = useWatchClient()
  return useInfiniteQuery({
    queryKey: keys.watches(id),
    queryFn: ({ pageParam, signal }) =>
      client.mine({
        params: { tracker: id },
        query: { limit: 20, cursor: pageParam },
        signal,
      }),
    ...pages,
    enabled,
  })
}

/** What one is told of one of them: shown at once, the list asked for anew when it could not be kept. */
export function useShowEvents() {
  const { id } = useActivity()
  const cache = useQueryClient()
  return (number: number, events: WatchEvent[]) =>
    cache.setQueryData<InfiniteData<WatchedPage>>(
      keys.watches(id),
      (watches) =>
        watches && {
          ...watches,
          pages: watches.pages.map((page) => ({
            ...page,
            items: page.items.map((item) => (item.ticket.number === number ? { ...item, events } : item)),
          })),
        },
    )
}

/** Watches none of them any longer; of tickets that were on other screens, all is asked for anew. */
export function useUnwatchAll() {
  const { id } = useActivity()
  const client = useWatchClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => client.unwatchAll({ params: { tracker: id } }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.all(id) }),
  })
}

export function usePreferences() {
  const { id } = useActivity()
  const client = useWatchClient()
  return useQuery({
    queryKey: keys.preferences(id),
    queryFn: ({ signal }) => client.preferences({ params: { tracker: id }, signal }),
  })
}

/** What one wants of this tracker: shown at once, sent one choice after the other, asked for anew when one could not be kept. */
export function usePrefer() {
  const { id } = useActivity()
  const client = useWatchClient()
  const cache = useQueryClient()
  const key = keys.preferences(id)
  return useMutation({
    scope: { id: key.join(' ') },
    mutationFn: (preferences: Preferences) => client.prefer({ params: { tracker: id }, body: preferences }),
    onMutate: async (preferences) => {
      await cache.cancelQueries({ queryKey: key })
      cache.setQueryData<Preferences>(key, preferences)
    },
    onError: () => cache.invalidateQueries({ queryKey: key }),
  })
}
