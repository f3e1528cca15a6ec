import type { AnswerHeaders } from '@guichet/plugin-kit/contract'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import type { Visit } from '../visit.ts'
import { besides, presentArticle, presentListed, type ArticleView } from './present.ts'
import { findArticle, findArticles } from './repository.ts'

export async function listArticles(visit: Visit, q: string) {
  const found = await findArticles(visit, q)
  return answer(200, { items: found.map(presentListed) })
}

export type ArticleAnswer = { readonly status: 200; readonly body: ArticleView } & AnswerHeaders

export async function oneArticle(visit: Visit, id: string): Promise<Outcome<ArticleAnswer>> {
  const article = await findArticle(visit, id)
  if (article === null) return failure('faq.article.not_found')
  return answer(200, presentArticle(article, await besides(visit, article.body)), { version: article.version })
}
