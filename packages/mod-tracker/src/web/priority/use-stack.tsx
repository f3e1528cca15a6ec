import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useQuery } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { Stack } from '../types.ts'
import { usePriorityClient } from '../use-clients.tsx'
import { useCan } from '../use-tracker.tsx'

/** The order of the tracker's open tickets, for who may see it. */
export function useStack() {
  const { id } = useActivity()
  const client = usePriorityClient()
  const can = useCan()
  return useQuery({
    queryKey: keys.stack(id),
    queryFn: ({ signal }) => client.stack({ params: { tracker: id }, signal }),
    enabled: can('mod/tracker:viewpriority'),
    staleTime: 10_000,
  })
}

/** The place of each ticket by its number; null: places are not for this person to know. */
export function placesIn(stack: Stack | undefined): ReadonlyMap<number, number> | null {
  const numbers = stack?.numbers ?? null
  return numbers && new Map(numbers.map((number, index) => [number, index + 1]))
}
