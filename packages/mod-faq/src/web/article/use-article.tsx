import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import type { Article } from '../types.ts'
import { keys, useArticlesClient, useFaq, useVotesClient } from '../use-faq.tsx'

export const articleQuery = (client: ReturnType<typeof useArticlesClient>, faq: string, article: string) =>
  queryOptions({
    queryKey: keys.article(faq, article),
    queryFn: ({ signal }) => client.get({ params: { faq, article }, signal }),
    staleTime: 10_000,
  })

export function useArticle(article: string) {
  const { id } = useFaq()
  return useQuery(articleQuery(useArticlesClient(), id, article))
}

/** Says whether an article was useful, null to take it back. */
export function useVote(article: string) {
  const { id } = useFaq()
  const client = useVotesClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (useful: boolean | null) => {
      const params = { faq: id, article }
      return useful === null ? client.withdraw({ params }) : client.vote({ params, body: { useful } })
    },
    onSuccess: ({ mine, ...votes }) => {
      cache.setQueryData<Article>(keys.article(id, article), (known) => known && { ...known, votes, mine })
      void cache.invalidateQueries({ queryKey: keys.lists(id) })
    },
  })
}

export function useRemove({ id: article, version }: Article) {
  const { id } = useFaq()
  const client = useArticlesClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => client.remove({ params: { faq: id, article }, ifMatch: version, idempotencyKey: newKey() }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.lists(id) }),
  })
}
