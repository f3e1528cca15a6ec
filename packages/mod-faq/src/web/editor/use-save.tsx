import { useMutation, useQueryClient } from '@tanstack/react-query'
import { newKey } from '../new-key.ts'
import type { Article } from '../types.ts'
import { keys, useArticlesClient, useFaq } from '../use-faq.tsx'
import type { Written } from './written.ts'

/** Sends a new article, or an article anew: in the version that was seen. */
export function useSave() {
  const { id } = useFaq()
  const client = useArticlesClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({
      written,
      over,
    }: {
      readonly written: Written
      readonly over: Pick<Article, 'id' | 'version'> | null
    }) => {
      const call = { body: written, idempotencyKey: newKey() }
      return over === null
        ? client.create({ ...call, params: { faq: id } })
        : client.edit({ ...call, params: { faq: id, article: over.id }, ifMatch: over.version })
    },
    onSuccess: (article) => {
      cache.setQueryData<Article>(keys.article(id, article.id), article)
      void cache.invalidateQueries({ queryKey: keys.lists(id) })
    },
  })
}
