import type { Can } from '@guichet/domain/tickets/capabilities'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keys } from './query-keys.ts'
import { useTrackerClient } from './use-clients.tsx'

export const trackerQuery = (client: ReturnType<typeof useTrackerClient>, tracker: string) =>
  queryOptions({
    queryKey: keys.tracker(tracker),
    queryFn: ({ signal }) => client.get({ params: { tracker }, signal }),
    staleTime: 60_000,
  })

export const countsQuery = (client: ReturnType<typeof useTrackerClient>, tracker: string) =>
  queryOptions({
    queryKey: keys.counts(tracker),
    queryFn: ({ signal }) => client.counts({ params: { tracker }, signal }),
    staleTime: 15_000,
  })

/** The tracker one is in: its workflow in force and what the person is in it. */
export function useTracker() {
  const { id } = useActivity()
  return useQuery(trackerQuery(useTrackerClient(), id))
}

/** How many tickets each view holds. Not asked for those who see no tickets. */
export function useCounts() {
  const { id } = useActivity()
  const client = useTrackerClient()
  const can = useCan()
  return useQuery({ ...countsQuery(client, id), enabled: can('mod/tracker:seeissues') })
}

/** What the person may do here, as domain's permissions ask it. */
export function useCan(): Can {
  const { capabilities } = useActivity()
  return useMemo(() => canOf(capabilities), [capabilities])
}

export function canOf(capabilities: readonly string[]): Can {
  const held = new Set(capabilities)
  return (capability) => held.has(capability)
}
