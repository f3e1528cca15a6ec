import type { embedClientsContract } from '@guichet/api/core/embed/clients/contract'
import { embedClientPaths } from '@guichet/api/core/embed/clients/paths'
import type { embedLoaderContract } from '@guichet/api/core/embed/loader/contract'
import { embedLoaderPaths } from '@guichet/api/core/embed/loader/paths'
import type { embedSecretsContract } from '@guichet/api/core/embed/secrets/contract'
import { embedSecretPaths } from '@guichet/api/core/embed/secrets/paths'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { pages } from '@guichet/plugin-kit/web/pages'
import { useInfiniteQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useActing, type Act } from '@guichet/plugin-kit/web/acting'
import { useCoreClient } from '../use-core-client.ts'

export const useClientsClient = () => useCoreClient<typeof embedClientsContract>(embedClientPaths)
export const useSecretsClient = () => useCoreClient<typeof embedSecretsContract>(embedSecretPaths)

type Operations = (typeof embedClientsContract)['operations']
export type ClientItem = SuccessOf<Operations['list']>['items'][number]
export type Client = SuccessOf<Operations['get']>
export type Handover = SuccessOf<Operations['handovers']>['items'][number]

const KEY = ['core', 'embed'] as const

export function useClients() {
  const client = useClientsClient()
  return useInfiniteQuery({
    queryKey: [...KEY, 'clients'],
    queryFn: ({ signal, pageParam }) => client.list({ query: { cursor: pageParam }, signal }),
    ...pages,
  })
}

export function useClient(id: string): Client {
  const client = useClientsClient()
  return useSuspenseQuery({
    queryKey: [...KEY, 'client', id],
    queryFn: ({ signal }) => client.get({ params: { client: id }, signal }),
  }).data
}

export function useHandovers(id: string, onlyFailed: boolean) {
  const client = useClientsClient()
  return useInfiniteQuery({
    queryKey: [...KEY, 'handovers', id, onlyFailed],
    queryFn: ({ signal, pageParam }) =>
      client.handovers({
        params: { client: id },
        query: { cursor: pageParam, limit: 20, ...(onlyFailed && { failed: 'true' }) },
        signal,
      }),
    ...pages,
  })
}

/** Our address, and the script that pages load. */
export function useLoader() {
  const client = useCoreClient<typeof embedLoaderContract>(embedLoaderPaths)
  return useSuspenseQuery({ queryKey: [...KEY, 'loader'], queryFn: ({ signal }) => client.view({ signal }) }).data
}

/** After any change: what one is tells of the others. */
export function useRefreshEmbeds(): () => Promise<void> {
  const cache = useQueryClient()
  return () => cache.invalidateQueries({ queryKey: KEY })
}

/** What a button does to a client. */
export const useAct = <V = void>(act: Act<V>) => useActing(act, useRefreshEmbeds())
