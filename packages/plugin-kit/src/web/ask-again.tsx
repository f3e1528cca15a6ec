import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** A screen missed events (`LiveHandler.resync`): what it has from before `asOf` is asked for again; what is on its way is not asked for twice. */
export function askAgain(cache: QueryClient, queryKey: QueryKey, asOf: Date): void {
  void cache.invalidateQueries(
    { queryKey, predicate: ({ state }) => state.dataUpdatedAt < asOf.getTime() },
    { cancelRefetch: false },
  )
}
