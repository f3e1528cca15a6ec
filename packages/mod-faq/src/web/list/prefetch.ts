import { createClient } from '@guichet/plugin-kit/client'
import type { Going } from '@guichet/plugin-kit/web/define-web'
import { articlePaths } from '../../contract/articles.paths.ts'
import type { articlesContract } from '../../contract/articles.ts'
import { MOUNT } from '../use-faq.tsx'
import { listQuery } from './use-articles.tsx'

/** The articles, or those that have the words of the address. */
export async function prefetchList({ params, search, transport, queries }: Going): Promise<void> {
  const client = createClient<typeof articlesContract>(`/api/v1/${MOUNT}`, articlePaths, transport)
  const q = typeof search['q'] === 'string' ? search['q'] : ''
  await queries.prefetchQuery(listQuery(client, params['activity'] ?? '', q))
}
