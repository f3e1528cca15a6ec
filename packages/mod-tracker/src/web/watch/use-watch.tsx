import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { Ticket } from '../types.ts'
import { useWatchClient } from '../use-clients.tsx'

export function useWatchers(number: number) {
  const { id } = useActivity()
  const client = useWatchClient()
  return useQuery({
    queryKey: keys.watchers(id, number),
    queryFn: ({ signal }) => client.watchers({ params: { tracker: id, number }, signal }),
  })
}

/** Watches a ticket or no longer: shown at once, taken back when it could not be. */
export function useWatch(number: number) {
  const { id } = useActivity()
  const client = useWatchClient()
  const cache = useQueryClient()
  const show = (watching: boolean) =>
    cache.setQueryData<Ticket>(keys.ticket(id, number), (ticket) => ticket && { ...ticket, watching })
  return useMutation({
    mutationFn: (watching: boolean) => {
      const params = { tracker: id, number }
      return watching ? client.watch({ params }) : client.unwatch({ params })
    },
    onMutate: show,
    onError: (_, watching) => show(!watching),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.watchers(id, number) }),
  })
}
