import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import type { Article } from '../types.ts'
import { keys, useArticlesClient, useFaq } from '../use-faq.tsx'
import type { Written } from './written.ts'

interface Save {
  readonly written: Written
  /** What it is written over, in the version that was seen; null: it is new. */
  readonly over: Pick<Article, 'id' | 'version'> | null
}

/** Saves an article. The same is sent under the same key however often it takes, and saved once. */
export function useSave() {
  const { id } = useFaq()
  const client = useArticlesClient()
  const cache = useQueryClient()
  const sent = useRef({ what: '', key: '' })
  return useMutation({
    mutationFn: ({ written, over }: Save) => {
      const what = JSON.stringify([written, over])
      if (sent.current.what !== what) sent.current = { what, key: newKey() }
      const call = { body: written, idempotencyKey: sent.current.key }
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
