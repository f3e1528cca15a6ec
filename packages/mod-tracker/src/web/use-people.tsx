import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { stillMeant } from '@guichet/ui/still-meant'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { keys } from './query-keys.ts'
import { useFormClient, useTrackerClient, useWatchClient } from './use-clients.tsx'
import { useDelayed } from './use-delayed.tsx'

const PAUSE_MS = 200

/** Whom to choose from: `assignees` can be entrusted with tickets, `reporters` can have written them, for `requesters` others may report, others can be made watchers of one, or chosen in a custom field. */
export type PeopleKind =
  | 'assignees'
  | 'reporters'
  | 'requesters'
  | { readonly watchersOf: number }
  | { readonly field: string }

/** People by what is typed of their name, looked up when the typing pauses; until then those found before whom it still means. */
export function usePeople(kind: PeopleKind, typed: string, enabled = true) {
  const { id } = useActivity()
  const tracker = useTrackerClient()
  const watches = useWatchClient()
  const form = useFormClient()
  const name = typed.trim()
  const wanted = useDelayed(name, PAUSE_MS)
  const query = { ...(wanted !== '' && { matching: wanted }), limit: 20 }
  const { data, isFetching, isPlaceholderData } = useQuery({
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
  const found = data?.items ?? []
  const isEarlier = isPlaceholderData || wanted !== name
  return { people: isEarlier ? stillMeant(found, name, (person) => person.name) : found, isFetching }
}
