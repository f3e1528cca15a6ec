import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp, useClient } from '@guichet/plugin-kit/web/app-context'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useMutation } from '@tanstack/react-query'
import { mergePaths } from '../../contract/merges.paths.ts'
import type { mergesContract } from '../../contract/merges.ts'
import { useRefresh } from '../cache/use-refresh.tsx'
import { asOneLeftIt } from '../ticket/as-one-left-it.ts'
import type { Ticket } from '../types.ts'
import { MOUNT } from '../use-clients.tsx'

const useMergesClient = () => useClient<typeof mergesContract>(MOUNT, mergePaths)

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
