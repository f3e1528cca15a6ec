import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { keys } from './query-keys.ts'
import { useFormClient, useTrackerClient, useWatchClient } from './use-clients.tsx'

/** Whom to choose from: `assignees` can be entrusted with tickets, `reporters` can have written them, for `requesters` others may report, others can be made watchers of one, or chosen in a custom field. */
export type PeopleKind =
  | 'assignees'
  | 'reporters'
  | 'requesters'
  | { readonly watchersOf: number }
  | { readonly field: string }

/** People by what has been typed of their name; the former ones stay until the next are there. */
export function usePeople(kind: PeopleKind, matching: string, enabled = true) {
  const { id } = useActivity()
  const tracker = useTrackerClient()
  const watches = useWatchClient()
  const form = useFormClient()
  const wanted = matching.trim()
  const query = { ...(wanted !== '' && { matching: wanted }), limit: 20 }
  return useQuery({
    queryKey: keys.people(id, kind, wanted),
    queryFn: ({ signal }) => {
      if (typeof kind === 'string') return tracker[kind]({ params: { tracker: id }, query, signal })
      return 'field' in kind
        ? form.people({ params: { tracker: id, code: kind.field }, query, signal })
        : watches.candidates({ params: { tracker: id, number: kind.watchersOf }, query, signal })
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled,
  })
}
