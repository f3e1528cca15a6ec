import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import type { BodyOf } from '@guichet/plugin-kit/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { bulksContract } from '../../contract/bulks.ts'
import { keys } from '../query-keys.ts'
import type { Bulk } from '../types.ts'
import { useBulksClient } from '../use-clients.tsx'

export type BulkAsked = BodyOf<(typeof bulksContract)['operations']['start']>

const POLL = 700

/** What would become of the tickets. Null: nothing is asked yet. */
export function useBulkPreview(asked: BulkAsked | null) {
  const { id } = useActivity()
  const client = useBulksClient()
  return useQuery({
    queryKey: [...keys.bulks(id), 'preview', asked],
    queryFn: ({ signal }) => client.preview({ params: { tracker: id }, body: asked!, signal }),
    enabled: asked !== null,
    staleTime: 0,
  })
}

export function useStartBulk() {
  const { id } = useActivity()
  const client = useBulksClient()
  return useMutation({
    mutationFn: (body: BulkAsked) => client.start({ params: { tracker: id }, body, idempotencyKey: newKey() }),
  })
}

/** One of them as it goes on; when it is through, lists are asked for again. */
export function useBulk(bulk: string | null) {
  const { id } = useActivity()
  const client = useBulksClient()
  const cache = useQueryClient()
  const found = useQuery({
    queryKey: keys.bulk(id, bulk ?? ''),
    queryFn: ({ signal }) => client.get({ params: { tracker: id, bulk: bulk ?? '' }, signal }),
    enabled: bulk !== null,
    refetchInterval: ({ state }) => (state.data?.stage === 'running' ? POLL : false),
  })
  const stage = found.data?.stage
  useEffect(() => {
    if (stage === undefined || stage === 'running') return
    for (const queryKey of [keys.lists(id), keys.groups(id), keys.waitings(id), keys.counts(id)])
      void cache.invalidateQueries({ queryKey })
  }, [stage, cache, id])
  return found
}

/** Stops one, or goes on with it. */
export function useBulkStep({ id: bulk }: Pick<Bulk, 'id'>) {
  const { id } = useActivity()
  const client = useBulksClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (step: 'cancel' | 'resume') => client[step]({ params: { tracker: id, bulk } }),
    onSuccess: (now) => cache.setQueryData<Bulk>(keys.bulk(id, bulk), now),
    onError: () => cache.invalidateQueries({ queryKey: keys.bulk(id, bulk) }),
  })
}
