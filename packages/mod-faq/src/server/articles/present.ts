import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { articlesContract } from '../../contract/articles.ts'
import { manifest } from '../../manifest.ts'
import type { Caller } from '../caller.ts'
import { partsOf } from './marked.ts'
import type { Article, ArticleItem, ListedArticle } from './repository.ts'

type Operations = (typeof articlesContract)['operations']
export type ArticleItemView = SuccessOf<Operations['list']>['items'][number]
export type ArticleView = SuccessOf<Operations['get']>

export function presentListed({ markedTitle, markedPassage, ...article }: ListedArticle): ArticleItemView {
  const found =
    markedTitle === null || markedPassage === null
      ? null
      : { title: [...partsOf(markedTitle)], passage: [...partsOf(markedPassage)] }
  return { ...presentItem(article), found }
}

function presentItem(article: ArticleItem) {
  const { id, title, published, place, usefulVotes, uselessVotes, updatedAt, version } = article
  const votes = { useful: usefulVotes, useless: uselessVotes }
  return { id, title, published, place, votes, updatedAt: updatedAt.toISOString(), version }
}

/** What is told of an article and is not in its row. */
export interface Besides {
  readonly html: string
  readonly votable: boolean
}

/** Asked for before a transaction, which so only writes. */
export async function besides({ host }: Pick<Caller, 'host'>, body: string): Promise<Besides> {
  const [html, { votes: votable }] = await Promise.all([host.renderMarkdown(body), host.settings(manifest)])
  return { html, votable }
}

export function presentArticle(article: Article, { html, votable }: Besides): ArticleView {
  const { body, mine } = article
  return { ...presentItem(article), body, html, votable, mine }
}
