import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { keys } from './query-keys.ts'
import { useTrackerClient } from './use-clients.tsx'

/** Whom to choose from: `assignees` can be entrusted with tickets, `reporters` can have written them. */
export type PeopleKind = 'assignees' | 'reporters'

/** People by what has been typed of their name; the former ones stay until the next are there. */
export function usePeople(kind: PeopleKind, matching: string, enabled = true) {
  const { id } = useActivity()
  const client = useTrackerClient()
  const wanted = matching.trim()
  return useQuery({
    queryKey: keys.people(id, kind, wanted),
    queryFn: ({ signal }) =>
      client[kind]({
        params: { tracker: id },
        query: { ...(wanted !== '' && { matching: wanted }), limit: 20 },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled,
  })
}
