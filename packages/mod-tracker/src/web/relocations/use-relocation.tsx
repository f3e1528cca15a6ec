import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp, useClient } from '@guichet/plugin-kit/web/app-context'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { asOneLeftIt } from '../ticket/as-one-left-it.ts'
import { keys } from '../query-keys.ts'
import type { Ticket } from '../types.ts'
import type { relocationsContract } from '../../contract/relocations.ts'
import { relocationPaths } from '../../contract/relocations.paths.ts'
import { MOUNT } from '../use-clients.tsx'

/** Of the dialog alone, and fetched with it. */
const useRelocationsClient = () => useClient<typeof relocationsContract>(MOUNT, relocationPaths)

/** The trackers that tickets could be moved to. */
export function useDestinations(enabled = true) {
  const { id: tracker } = useActivity()
  const client = useRelocationsClient()
  return useQuery({
    queryKey: keys.destinations(tracker),
    queryFn: ({ signal }) => client.destinations({ params: { tracker }, signal }),
    enabled,
  })
}

/** What moving it there would do; null asks nothing. */
export function useRelocationPlan(number: number, to: string | null) {
  const { id: tracker } = useActivity()
  const client = useRelocationsClient()
  return useQuery({
    queryKey: keys.relocation(tracker, number, to ?? ''),
    queryFn: ({ signal }) =>
      to === null ? null : client.preview({ params: { tracker, number }, body: { to }, signal }),
    enabled: to !== null,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** Moves a ticket, in the version that was seen; answers with where it is now. */
export function useRelocate() {
  const { id: tracker } = useActivity()
  const { user } = useApp()
  const client = useRelocationsClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ ticket: { number, version }, to }: { readonly ticket: Ticket; readonly to: string }) =>
      asOneLeftIt(user.id, version, (ifMatch) =>
        client.relocate({ params: { tracker, number }, body: { to }, ifMatch, idempotencyKey: newKey() }),
      ),
    // Two trackers have changed. Nothing is asked about the ticket where it no longer is.
    onSuccess: async ({ tracker: { id } }, { ticket: { number } }) => {
      cache.removeQueries({ queryKey: keys.ticket(tracker, number) })
      await Promise.all([tracker, id].map((of) => cache.invalidateQueries({ queryKey: keys.all(of) })))
    },
  })
}
