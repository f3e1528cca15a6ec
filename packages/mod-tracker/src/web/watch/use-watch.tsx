import type { WatchEvent } from '@guichet/domain/tickets/watch-events'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { Person, Ticket, Watchers } from '../types.ts'
import { useWatchClient } from '../use-clients.tsx'

export function useWatchers(number: number) {
  const { id } = useActivity()
  const client = useWatchClient()
  return useQuery({
    queryKey: keys.watchers(id, number),
    queryFn: ({ signal }) => client.watchers({ params: { tracker: id, number }, signal }),
  })
}

/** Watches a ticket or no longer: shown at once, sent one choice after the other, taken back when it could not be. */
export function useWatch(number: number) {
  const { id } = useActivity()
  const client = useWatchClient()
  const cache = useQueryClient()
  const show = (watching: boolean) =>
    cache.setQueryData<Ticket>(keys.ticket(id, number), (ticket) => ticket && { ...ticket, watching })
  return useMutation({
    scope: { id: keys.watchers(id, number).join(' ') },
    mutationFn: (watching: boolean) => {
      const params = { tracker: id, number }
      return watching ? client.watch({ params }) : client.unwatch({ params })
    },
    onMutate: show,
    onError: (_, watching) => show(!watching),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: keys.watches(id) })
      return cache.invalidateQueries({ queryKey: keys.watchers(id, number) })
    },
  })
}

/** What one is told of a ticket: shown at once, sent one choice after the other, asked for anew when one could not be kept. */
export function useChooseEvents(number: number) {
  const { id } = useActivity()
  const client = useWatchClient()
  const cache = useQueryClient()
  const key = keys.watchers(id, number)
  return useMutation({
    mutationKey: [...key, 'choose'],
    scope: { id: key.join(' ') },
    mutationFn: (events: WatchEvent[]) => client.choose({ params: { tracker: id, number }, body: { events } }),
    onMutate: async (mine) => {
      await cache.cancelQueries({ queryKey: key })
      cache.setQueryData<Watchers>(key, (watchers) => watchers && { ...watchers, mine })
    },
    onSettled: async () => {
      // The last of several answers is the one that is shown.
      if (cache.isMutating({ mutationKey: [...key, 'choose'] }) > 1) return
      void cache.invalidateQueries({ queryKey: keys.watches(id) })
      await cache.invalidateQueries({ queryKey: key })
    },
  })
}

interface Adding {
  readonly person: Person
  /** Also where they could not read it. */
  readonly reveal: boolean
}

/** Makes others watch a ticket, or no longer. */
export function useManageWatchers(number: number) {
  const { id } = useActivity()
  const client = useWatchClient()
  const cache = useQueryClient()
  const follow = () =>
    Promise.all(
      [keys.watchers(id, number), keys.watches(id), keys.ticket(id, number)].map((queryKey) =>
        cache.invalidateQueries({ queryKey, exact: true }),
      ),
    )
  const add = useMutation({
    mutationFn: ({ person, reveal }: Adding) =>
      client.add({ params: { tracker: id, number, person: person.id }, body: { reveal } }),
    onSuccess: follow,
  })
  const remove = useMutation({
    mutationFn: (person: Person) => client.remove({ params: { tracker: id, number, person: person.id } }),
    onSettled: follow,
  })
  return { add, remove }
}
