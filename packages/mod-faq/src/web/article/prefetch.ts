import { createClient } from '@guichet/plugin-kit/client'
import type { Going } from '@guichet/plugin-kit/web/define-web'
import { articlePaths } from '../../contract/articles.paths.ts'
import type { articlesContract } from '../../contract/articles.ts'
import { MOUNT } from '../use-faq.tsx'
import { articleQuery } from './use-article.tsx'

/** The article of the address. */
export async function prefetchArticle({ params, transport, queries }: Going): Promise<void> {
  const { activity: faq = '', article = '' } = params
  const client = createClient<typeof articlesContract>(`/api/v1/${MOUNT}`, articlePaths, transport)
  await queries.prefetchQuery(articleQuery(client, faq, article))
}
