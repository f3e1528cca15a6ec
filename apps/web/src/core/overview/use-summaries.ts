import { useQuery } from '@tanstack/react-query'
import { useSite } from '../../app/site-context.ts'
import { overviewQuery } from './queries.ts'

/** What plugins say of their activities, by id: undefined while it is on its way, null when there is nothing or it could not be had. */
export function useSummaries(course?: string): (activity: string) => unknown {
  const { core } = useSite()
  const { data, isPending } = useQuery(overviewQuery(core, course))
  if (isPending) return () => undefined
  const known = new Map(data?.summaries.map(({ activity, summary }) => [activity, summary]))
  return (activity) => known.get(activity) ?? null
}
