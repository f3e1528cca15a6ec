import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Grouping } from '../../contract/view-words.ts'
import { keys } from '../query-keys.ts'
import { useGroupsClient } from '../use-clients.tsx'
import type { ListQuery } from './search.ts'

/** The groups of what is asked, each with its first tickets. Null query: the tracker is not known yet. */
export function useGroups(query: ListQuery | null, by: Exclude<Grouping, 'none'>, limit: number) {
  const { id } = useActivity()
  const client = useGroupsClient()
  return useQuery({
    queryKey: keys.group(id, `${by} ${limit}`, query ?? {}),
    queryFn: ({ signal }) => client.list({ params: { tracker: id }, query: { ...query, by, limit }, signal }),
    placeholderData: keepPreviousData,
    enabled: query !== null,
  })
}
