import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import type { ArticleItem } from '../types.ts'
import { keys, useArticlesClient, useFaq } from '../use-faq.tsx'

export const listQuery = (client: ReturnType<typeof useArticlesClient>, faq: string, q: string) =>
  queryOptions({
    queryKey: keys.list(faq, q),
    queryFn: ({ signal }) => client.list({ params: { faq }, query: { q }, signal }),
    staleTime: 10_000,
  })

/** The articles in their order, or those that have some words; the earlier ones stay until these are there. */
export function useArticles(q: string) {
  const { id } = useFaq()
  return useQuery({ ...listQuery(useArticlesClient(), id, q), placeholderData: keepPreviousData })
}

interface Move {
  readonly article: ArticleItem
  /** The one whose place it takes. */
  readonly to: ArticleItem
}

/** Puts an article in the place of another; done when the list shows it. */
export function useMove() {
  const { id } = useFaq()
  const client = useArticlesClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ article, to }: Move) =>
      client.move({
        params: { faq: id, article: article.id },
        body: { place: to.place },
        ifMatch: article.version,
        idempotencyKey: newKey(),
      }),
    onSettled: (_data, _error, { article }) =>
      Promise.all([
        cache.invalidateQueries({ queryKey: keys.lists(id) }),
        cache.invalidateQueries({ queryKey: keys.article(id, article.id) }),
      ]),
  })
}
