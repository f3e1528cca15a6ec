import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { pages } from '@guichet/plugin-kit/web/pages'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { Import, ListedImport } from '../types.ts'
import { useImportsClient } from './use-imports-client.tsx'

/** How often one that is under way is asked how far it is. */
const POLL = 1_000

export const isBusy = ({ stage }: Pick<ListedImport, 'stage'>) => stage === 'checking' || stage === 'running'

/** The imports of this tracker, latest first. */
export function useImports() {
  const { id } = useActivity()
  const client = useImportsClient()
  return useInfiniteQuery({
    queryKey: [...keys.imports(id), 'list'],
    queryFn: ({ pageParam, signal }) =>
      client.list({
        params: { tracker: id },
        query: { limit: 20, cursor: pageParam },
        signal,
      }),
    ...pages,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isBusy)) === true ? POLL * 2 : false,
  })
}

export function useImport(importId: string) {
  const { id } = useActivity()
  const client = useImportsClient()
  return useQuery({
    queryKey: keys.import(id, importId),
    queryFn: ({ signal }) => client.get({ params: { tracker: id, import: importId }, signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isBusy(state.data) ? POLL : false),
  })
}

/** Begins the import, goes on with it, or stops what is under way; whatever comes of it, the import is shown as it is then. */
export function useStep(given: Import) {
  const { id } = useActivity()
  const client = useImportsClient()
  return useMutation({
    mutationFn: (step: 'run' | 'cancel') => {
      const params = { tracker: id, import: given.id }
      return step === 'run' ? client.run({ params, ifMatch: given.version }) : client.cancel({ params })
    },
    ...useAftermath(given.id),
  })
}

/** What follows a step of an import, for its mutation. */
export function useAftermath(importId: string) {
  const { id } = useActivity()
  const cache = useQueryClient()
  const key = keys.import(id, importId)
  return {
    onSuccess(changed: Import) {
      cache.setQueryData(key, changed)
      void cache.invalidateQueries({ queryKey: [...keys.imports(id), 'list'] })
    },
    onError: () => void cache.invalidateQueries({ queryKey: key, exact: true }),
  }
}
