import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { pages } from '@guichet/plugin-kit/web/pages'
import type { contextsContract } from '@guichet/api/core/contexts/contract'
import { contextPaths } from '@guichet/api/core/contexts/paths'
import { stillMeant } from '@guichet/ui/still-meant'
import { keepPreviousData, useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useCoreClient } from '../use-core-client.ts'

export type Place = SuccessOf<(typeof contextsContract)['operations']['mine']>['items'][number]

const useContextsClient = () => useCoreClient<typeof contextsContract>(contextPaths)

/** The highest places that are mine to look after. */
export function useMyPlaces(): readonly Place[] {
  const client = useContextsClient()
  return useSuspenseQuery({
    queryKey: ['core', 'contexts'],
    queryFn: ({ signal }) => client.mine({ signal }),
  }).data.items
}

/** Those directly below one, by name, or those that some words are found in. */
export function usePlacesBelow(context: string, words: string) {
  const client = useContextsClient()
  return useInfiniteQuery({
    queryKey: ['core', 'contexts', context, words],
    queryFn: ({ signal, pageParam }) =>
      client.below({
        params: { context },
        query: { cursor: pageParam, limit: 20, ...(words !== '' && { matching: words }) },
        signal,
      }),
    ...pages,
    placeholderData: keepPreviousData,
  })
}

const SHORTEST = 2

/** People known in a place, by what is typed of their name; until they are there, those found before whom it still means. */
export function usePeopleAt(context: string, words: string) {
  const client = useContextsClient()
  const { data, isFetching, isPlaceholderData } = useQuery({
    queryKey: ['core', 'contexts', context, 'people', words],
    queryFn: ({ signal }) => client.people({ params: { context }, query: { matching: words }, signal }),
    enabled: words.length >= SHORTEST,
    placeholderData: keepPreviousData,
  })
  const found = data?.items ?? []
  return { people: isPlaceholderData ? stillMeant(found, words, ({ name }) => name) : found, isFetching }
}
