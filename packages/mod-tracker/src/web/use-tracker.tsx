import type { Can } from '@guichet/domain/tickets/capabilities'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keys } from './query-keys.ts'
import { useTrackerClient } from './use-clients.tsx'

/** The tracker one is in: its workflow in force and what the person is in it. */
export function useTracker() {
  const { id } = useActivity()
  const client = useTrackerClient()
  return useQuery({
    queryKey: keys.tracker(id),
    queryFn: ({ signal }) => client.get({ params: { tracker: id }, signal }),
    staleTime: 60_000,
  })
}

/** How many tickets each view holds. Not asked for those who see no tickets. */
export function useCounts() {
  const { id } = useActivity()
  const client = useTrackerClient()
  const can = useCan()
  return useQuery({
    queryKey: keys.counts(id),
    queryFn: ({ signal }) => client.counts({ params: { tracker: id }, signal }),
    enabled: can('mod/tracker:seeissues'),
    staleTime: 15_000,
  })
}

/** What the person may do here, as domain's permissions ask it. */
export function useCan(): Can {
  const { capabilities } = useActivity()
  return useMemo(() => {
    const held = new Set(capabilities)
    return (capability) => held.has(capability)
  }, [capabilities])
}
