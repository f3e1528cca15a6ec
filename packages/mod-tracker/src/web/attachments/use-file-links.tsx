import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { Linked } from '../types.ts'
import { useAttachmentsClient } from '../use-clients.tsx'

/** Milliseconds for which links that were just given are good in any case. */
export const LINKS_GOOD_FOR = 240_000
/** Asked for at once. */
const MANY = 100

/** Links to some files on a ticket, by their ids; asked again when they have ended and are looked at. */
export function useFileLinks(number: number, ids: readonly string[]) {
  const { id: tracker } = useActivity()
  const client = useAttachmentsClient()
  return useQuery({
    queryKey: keys.fileLinks(tracker, number, ids),
    async queryFn({ signal }) {
      const chunks = Array.from({ length: Math.ceil(ids.length / MANY) }, (_, i) => ids.slice(i * MANY, (i + 1) * MANY))
      const pages = await Promise.all(
        chunks.map((id) => client.list({ params: { tracker, number }, query: { id, limit: MANY }, signal })),
      )
      return new Map<string, Linked>(pages.flatMap(({ items }) => items.map((item) => [item.id, item] as const)))
    },
    enabled: ids.length > 0,
    staleTime: LINKS_GOOD_FOR,
    placeholderData: keepPreviousData,
  })
}
