import type { AnswerHeaders } from '@guichet/plugin-kit/contract'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import type { Caller } from '../caller.ts'
import { besides, presentArticle, presentListed, type ArticleView } from './present.ts'
import { findArticle, findArticles } from './repository.ts'

export async function listArticles(caller: Caller, q: string) {
  const found = await findArticles(caller, q)
  return answer(200, { items: found.map(presentListed) })
}

export type ArticleAnswer = { readonly status: 200; readonly body: ArticleView } & AnswerHeaders

export async function oneArticle(caller: Caller, id: string): Promise<Outcome<ArticleAnswer>> {
  const article = await findArticle(caller, id)
  if (article === null) return failure('faq.article.not_found')
  return answer(200, presentArticle(article, await besides(caller, article.body)), { version: article.version })
}
