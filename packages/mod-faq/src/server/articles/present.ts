import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { articlesContract } from '../../contract/articles.ts'
import type { Article, ArticleItem } from './repository.ts'

type Operations = (typeof articlesContract)['operations']
export type ArticleItemView = SuccessOf<Operations['list']>['items'][number]
export type ArticleView = SuccessOf<Operations['get']>

export function presentItem(article: ArticleItem): ArticleItemView {
  const { id, title, published, place, usefulVotes, uselessVotes, updatedAt, version } = article
  const votes = { useful: usefulVotes, useless: uselessVotes }
  return { id, title, published, place, votes, updatedAt: updatedAt.toISOString(), version }
}

/** `html` is asked for before a transaction, which so only writes. */
export function presentArticle(article: Article, html: string): ArticleView {
  const { body, mine } = article
  return { ...presentItem(article), body, html, mine }
}
