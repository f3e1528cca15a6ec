import { useClient } from '@guichet/plugin-kit/web/app-context'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { subtrackersContract } from '../../contract/subtrackers.ts'
import { subtrackerPaths } from '../../contract/subtrackers.paths.ts'
import { MOUNT } from '../use-clients.tsx'

/** Of the settings alone, and fetched with them. */
const useSubtrackersClient = () => useClient<typeof subtrackersContract>(MOUNT, subtrackerPaths)

/** The trackers that this one names, and those it could. */
export function useSubtrackers() {
  const { id: tracker } = useActivity()
  const client = useSubtrackersClient()
  return useQuery({
    queryKey: keys.subtrackers(tracker),
    queryFn: ({ signal }) => client.get({ params: { tracker }, signal }),
  })
}

/** Names others instead. Each is a small change by itself: what a colleague named meanwhile stays. */
export function useNameSubtracker() {
  const { id: tracker } = useActivity()
  const client = useSubtrackersClient()
  const cache = useQueryClient()
  return useMutation({
    // One after the other: each is asked of the version that the one before left.
    scope: { id: keys.subtrackers(tracker).join(' ') },
    mutationFn: async ({ id, named }: { readonly id: string; readonly named: boolean }) => {
      const { items, version } = await client.get({ params: { tracker } })
      const others = items.map((item) => item.id).filter((other) => other !== id)
      const subtrackers = named ? [...others, id] : others
      return client.change({ params: { tracker }, body: { subtrackers }, ifMatch: version })
    },
    onSuccess: (now) => cache.setQueryData(keys.subtrackers(tracker), now),
    // The settings have another version then. What was done shows already: it is not said later for them.
    onSettled() {
      for (const queryKey of [keys.configuration(tracker), keys.tracker(tracker)]) {
        void cache.invalidateQueries({ queryKey })
      }
    },
  })
}
