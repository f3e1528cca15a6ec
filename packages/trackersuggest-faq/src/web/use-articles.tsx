import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { useClient } from '@guichet/plugin-kit/web/app-context'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { articlePaths } from '../contract/articles.paths.ts'
import type { articlesContract } from '../contract/articles.ts'

const useArticlesClient = () => useClient<typeof articlesContract>('ticket-articles', articlePaths)

const keys = {
  ofTicket: (tracker: string, number: number) => ['trackersuggest_faq', tracker, 'ticket', number] as const,
  ticketOf: (faq: string, article: string) => ['trackersuggest_faq', faq, 'article', article] as const,
}

type OfTicket = SuccessOf<(typeof articlesContract)['operations']['ofTicket']>

/** What was made of a ticket, and where something can be. Asked anew with each version: what solves it may have changed. */
export function useArticlesOf(
  tracker: string,
  { number, version }: { readonly number: number; readonly version: number },
) {
  const client = useArticlesClient()
  return useQuery({
    queryKey: [...keys.ofTicket(tracker, number), version],
    queryFn: ({ signal }) => client.ofTicket({ params: { tracker, number }, signal }),
  })
}

/** Makes a draft of what solved a ticket. */
export function useMake(tracker: string, number: number) {
  const client = useArticlesClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (faq: string) => client.make({ params: { tracker, number }, body: { faq }, idempotencyKey: newKey() }),
    onSuccess: (made) => {
      cache.setQueriesData<OfTicket>(
        { queryKey: keys.ofTicket(tracker, number) },
        (known) => known && { ...known, articles: [made, ...known.articles] },
      )
      void cache.invalidateQueries({ queryKey: keys.ofTicket(tracker, number) })
    },
  })
}

export function useTicketOf(faq: string, article: string) {
  const client = useArticlesClient()
  return useQuery({
    queryKey: keys.ticketOf(faq, article),
    queryFn: ({ signal }) => client.ticketOf({ params: { faq, article }, signal }),
  })
}
