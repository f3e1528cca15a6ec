import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useApp, useClient } from '@guichet/plugin-kit/web/app-context'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { pages } from '@guichet/plugin-kit/web/pages'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { linksContract } from '../../contract/links.ts'
import { linkPaths } from '../../contract/links.paths.ts'
import type { mergesContract } from '../../contract/merges.ts'
import { mergePaths } from '../../contract/merges.paths.ts'
import type { withdrawalsContract } from '../../contract/withdrawals.ts'
import { withdrawalPaths } from '../../contract/withdrawals.paths.ts'
import { keys } from '../query-keys.ts'
import type { Ticket } from '../types.ts'
import { asOneLeftIt } from './as-one-left-it.ts'
import { MOUNT } from '../use-clients.tsx'

const useLinksClient = () => useClient<typeof linksContract>(MOUNT, linkPaths)
const useWithdrawalsClient = () => useClient<typeof withdrawalsContract>(MOUNT, withdrawalPaths)
const useMergesClient = () => useClient<typeof mergesContract>(MOUNT, mergePaths)

/** Lists, counts and what is merged into what are asked for anew: what is deleted or merged leaves many places at once. */
function useRefresh() {
  const { id } = useActivity()
  const cache = useQueryClient()
  return () => cache.invalidateQueries({ queryKey: keys.all(id) })
}

/** Deletes a ticket, in the version that was seen. */
export function useDelete() {
  const { id: tracker } = useActivity()
  const { user } = useApp()
  const client = useWithdrawalsClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ number, version }: Pick<Ticket, 'number' | 'version'>) =>
      asOneLeftIt(user.id, version, (ifMatch) =>
        client.remove({ params: { tracker, number }, ifMatch, idempotencyKey: newKey() }),
      ),
    onSuccess: refresh,
  })
}

export function useRestore() {
  const { id: tracker } = useActivity()
  const client = useWithdrawalsClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (number: number) => client.restore({ params: { tracker, number }, idempotencyKey: newKey() }),
    onSettled: refresh,
  })
}

interface Merging {
  readonly ticket: Ticket
  readonly into: number
  readonly reveal: boolean
}

/** Merges a duplicate; answers with the ticket that it is part of now. */
export function useMerge() {
  const { id: tracker } = useActivity()
  const { user } = useApp()
  const client = useMergesClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ ticket: { number, version }, into, reveal }: Merging) =>
      asOneLeftIt(user.id, version, (ifMatch) =>
        client.merge({ params: { tracker, number }, body: { into, reveal }, ifMatch, idempotencyKey: newKey() }),
      ),
    onSuccess: refresh,
  })
}

export function useUnmerge() {
  const { id: tracker } = useActivity()
  const client = useMergesClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ number, duplicate }: { readonly number: number; readonly duplicate: number }) =>
      client.unmerge({ params: { tracker, number, duplicate }, idempotencyKey: newKey() }),
    onSettled: refresh,
  })
}

/** What a ticket was merged of, split from and into. */
export function useTicketLinks(number: number) {
  const { id: tracker } = useActivity()
  const client = useLinksClient()
  return useQuery({
    queryKey: keys.links(tracker, number),
    queryFn: ({ signal }) => client.list({ params: { tracker, number }, signal }),
  })
}

/** What was deleted here, the latest first. */
export function useDeleted(enabled: boolean) {
  const { id: tracker } = useActivity()
  const client = useWithdrawalsClient()
  return useInfiniteQuery({
    queryKey: keys.deleted(tracker),
    queryFn: ({ pageParam, signal }) =>
      client.list({
        params: { tracker },
        query: { limit: 20, cursor: pageParam },
        signal,
      }),
    ...pages,
    enabled,
  })
}
