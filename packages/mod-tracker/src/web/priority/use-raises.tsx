import { mayDo } from '@guichet/domain/tickets/operations'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keys } from '../query-keys.ts'
import { useRaisesClient } from '../use-clients.tsx'
import { useCan } from '../use-tracker.tsx'
import type { Placing } from './reordered.ts'

/** Requests to make a ticket more urgent: one's own, or everybody's for who manages priority. */
export function useRaises(number: number) {
  const { id } = useActivity()
  const client = useRaisesClient()
  const can = useCan()
  return useQuery({
    queryKey: keys.raises(id, number),
    queryFn: ({ signal }) => client.list({ params: { tracker: id, number }, signal }),
    enabled: can('mod/tracker:viewpriority'),
  })
}

export interface OpenRaise {
  readonly requests: number
  readonly urgent: boolean
}

/** For who manages priority, the tickets that wait to be made more urgent, by number; for others, none. */
export function useOpenRaises(): ReadonlyMap<number, OpenRaise> {
  const { id } = useActivity()
  const client = useRaisesClient()
  const { data } = useQuery({
    queryKey: keys.openRaises(id),
    queryFn: ({ signal }) => client.open({ params: { tracker: id }, signal }),
    enabled: mayDo('rank', useCan()),
    staleTime: 30_000,
  })
  return useMemo(() => new Map(data?.items.map(({ number, ...open }) => [number, open])), [data])
}

export type Act =
  | { readonly kind: 'ask'; readonly reason: string; readonly urgent: boolean }
  | { readonly kind: 'withdraw'; readonly raise: string }
  | { readonly kind: 'grant'; readonly raise: string; readonly place: Placing }
  | { readonly kind: 'decline'; readonly raise: string; readonly answer: string }

/** Asks, takes back, grants and declines. What it changes is asked for anew. */
export function useRaiseAct(number: number) {
  const { id } = useActivity()
  const client = useRaisesClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (act: Act) => {
      const params = { tracker: id, number }
      switch (act.kind) {
        case 'ask':
          return client.ask({
            params,
            body: { reason: act.reason, urgent: act.urgent },
            idempotencyKey: newKey(),
          })
        case 'withdraw':
          return client.withdraw({ params: { ...params, raise: act.raise } })
        case 'grant':
          return client.grant({ params: { ...params, raise: act.raise }, body: { place: act.place } })
        case 'decline':
          return client.decline({ params: { ...params, raise: act.raise }, body: { answer: act.answer } })
      }
    },
    onSettled: () => {
      const changed = [
        keys.raises(id, number),
        keys.openRaises(id),
        keys.stack(id),
        keys.history(id, number),
        keys.lists(id),
      ]
      return Promise.all(changed.map((queryKey) => cache.invalidateQueries({ queryKey })))
    },
  })
}
