import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useClient } from '@guichet/plugin-kit/web/app-context'
import { useMemo } from 'react'
import type { articlesContract } from '../contract/articles.ts'
import { articlePaths } from '../contract/articles.paths.ts'
import type { votesContract } from '../contract/votes.ts'
import { votePaths } from '../contract/votes.paths.ts'

/** Below `/api/v1`. */
export const MOUNT = 'faqs'

export const useArticlesClient = () => useClient<typeof articlesContract>(MOUNT, articlePaths)
export const useVotesClient = () => useClient<typeof votesContract>(MOUNT, votePaths)

/** Every key of the query cache that this plugin uses: what lies under one FAQ starts with its id. */
export const keys = {
  all: (faq: string) => ['mod_faq', faq] as const,
  lists: (faq: string) => ['mod_faq', faq, 'list'] as const,
  list: (faq: string, q: string) => ['mod_faq', faq, 'list', q] as const,
  article: (faq: string, article: string) => ['mod_faq', faq, 'article', article] as const,
}

/** The FAQ one is in: where its screens are, and what the person may do. */
export function useFaq() {
  const { id, capabilities } = useActivity()
  return useMemo(() => {
    const may = (what: 'vote' | 'edit' | 'publish') => capabilities.includes(`mod/faq:${what}`)
    return {
      id,
      may,
      /** What readers see is changed by who may publish; drafts by who edits. */
      mayChange: ({ published }: { readonly published: boolean }) => may('edit') && (!published || may('publish')),
      toList: { to: `/faqs/${id}` },
      toNew: { to: `/faqs/${id}/new` },
      toArticle: (article: string) => ({ to: `/faqs/${id}/articles/${article}` }),
      toEdit: (article: string) => ({ to: `/faqs/${id}/articles/${article}/edit` }),
    }
  }, [id, capabilities])
}
