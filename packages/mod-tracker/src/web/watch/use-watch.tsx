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

interface Choice {
  readonly watching: boolean
  /** One reads the ticket by watching it alone: without, there is no ticket to ask for. */
  readonly last?: boolean
}

/** Watches a ticket or no longer: shown at once, sent one choice after the other, asked for anew when the last of them is settled. */
export function useWatch(number: number) {
  const { id } = useActivity()
  const client = useWatchClient()
  const cache = useQueryClient()
  const key = keys.watchers(id, number)
  // The ticket alone: what lies below it has nothing of this, and may be on its way for the first time.
  const ticket = { queryKey: keys.ticket(id, number), exact: true }
  const show = (watching: boolean) =>
    cache.setQueryData<Ticket>(ticket.queryKey, (shown) => shown && { ...shown, watching })
  return useMutation({
    mutationKey: [...key, 'watch'],
    scope: { id: key.join(' ') },
    mutationFn: ({ watching }: Choice) => {
      const params = { tracker: id, number }
      return watching ? client.watch({ params }) : client.unwatch({ params })
    },
    onMutate: async ({ watching }) => {
      await cache.cancelQueries(ticket)
      show(watching)
    },
    onError: (_, { watching }) => show(!watching),
    onSettled: async (_, error, { last = false }) => {
      if (cache.isMutating({ mutationKey: [...key, 'watch'] }) > 1) return
      void cache.invalidateQueries({ queryKey: keys.watches(id) })
      if (!last || error !== null) void cache.invalidateQueries(ticket)
      await cache.invalidateQueries({ queryKey: key })
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
