import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { articlesContract } from '../contract/articles.ts'

// The contract's answers by the names the screens use. Types only: no schema reaches the bundle.

type Articles = (typeof articlesContract)['operations']
export type ArticleList = SuccessOf<Articles['list']>
export type ListedArticle = ArticleList['items'][number]
export type ArticleItem = Omit<ListedArticle, 'found'>
export type Article = SuccessOf<Articles['get']>
