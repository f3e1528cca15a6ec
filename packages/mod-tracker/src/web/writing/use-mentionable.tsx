import { useClient } from '@guichet/plugin-kit/web/app-context'
import { mentionedIn } from '@guichet/domain/tickets/mentions'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { stillMeant } from '@guichet/ui/still-meant'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { mentionsContract } from '../../contract/mentions.ts'
import { mentionPaths } from '../../contract/mentions.paths.ts'
import { keys } from '../query-keys.ts'
import type { Mentionable } from '../types.ts'
import { MOUNT } from '../use-clients.tsx'

const useMentionsClient = () => useClient<typeof mentionsContract>(MOUNT, mentionPaths)

/** People by what is typed of their name, and whether they read the ticket; nobody while nobody is being named (null). */
export function useMentionable(ticket: number, typed: string | null): readonly Mentionable[] {
  const { id: tracker } = useActivity()
  const client = useMentionsClient()
  const wanted = (typed ?? '').trim()
  const { data, isPlaceholderData } = useQuery({
    queryKey: keys.mentionable(tracker, ticket, wanted),
    queryFn: ({ signal }) =>
      client.people({ params: { tracker }, query: { ticket, ...(wanted !== '' && { matching: wanted }) }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled: typed !== null,
  })
  if (typed === null || data === undefined) return []
  return isPlaceholderData ? stillMeant(data.items, wanted, ({ name }) => name) : data.items
}

/** Those a text names who would not read it there. */
export function useBlind(ticket: number, text: string, notes: boolean) {
  const { id: tracker } = useActivity()
  const client = useMentionsClient()
  const ids = mentionedIn(text)
  const { data } = useQuery({
    queryKey: keys.mentioned(tracker, ticket, ids),
    queryFn: ({ signal }) => client.people({ params: { tracker }, query: { ticket, ids: ids.join(',') }, signal }),
    placeholderData: keepPreviousData,
    enabled: ids.length > 0,
  })
  if (ids.length === 0) return []
  return (data?.items ?? []).filter(({ id, reads, readsNotes }) => ids.includes(id) && !(notes ? readsNotes : reads))
}
