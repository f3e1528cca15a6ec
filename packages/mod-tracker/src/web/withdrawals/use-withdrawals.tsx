import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp, useClient } from '@guichet/plugin-kit/web/app-context'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { pages } from '@guichet/plugin-kit/web/pages'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { withdrawalPaths } from '../../contract/withdrawals.paths.ts'
import type { withdrawalsContract } from '../../contract/withdrawals.ts'
import { useRefresh } from '../cache/use-refresh.tsx'
import { keys } from '../query-keys.ts'
import { asOneLeftIt } from '../ticket/as-one-left-it.ts'
import type { Ticket } from '../types.ts'
import { MOUNT } from '../use-clients.tsx'

const useWithdrawalsClient = () => useClient<typeof withdrawalsContract>(MOUNT, withdrawalPaths)

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
