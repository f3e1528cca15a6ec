import { askAgain } from '@guichet/plugin-kit/web/ask-again'
import { useLive } from '@guichet/plugin-kit/web/live'
import { useQueryClient } from '@tanstack/react-query'
import type { Article } from './types.ts'
import { keys, useFaq } from './use-faq.tsx'

/** Keeps what a screen of the FAQ shows up to date: what happened to an article is asked for again, unless it is known already. */
export function useLiveFaq(): void {
  const { id } = useFaq()
  const cache = useQueryClient()
  useLive(id, {
    event({ subject, version }) {
      void cache.invalidateQueries({ queryKey: keys.lists(id) })
      const known = cache.getQueryData<Article>(keys.article(id, subject))
      if (known !== undefined && (version === null || known.version < version))
        void cache.invalidateQueries({ queryKey: keys.article(id, subject) })
    },
    resync: (asOf) => askAgain(cache, keys.all(id), asOf),
  })
}
