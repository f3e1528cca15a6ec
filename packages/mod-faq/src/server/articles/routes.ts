import { serve } from '@guichet/plugin-kit/server'
import { articlesContract } from '../../contract/articles.ts'
import { editArticle, moveArticle, removeArticle } from './change.ts'
import { createArticle } from './create.ts'
import { listArticles, oneArticle } from './read.ts'

export const articleRoutes = serve(articlesContract, {
  list: (call) => listArticles(call, call.query.q),
  create: (call) => createArticle(call, call.body),
  get: (call) => oneArticle(call, call.params.article),
  edit: (call) => editArticle(call, { id: call.params.article, ifMatch: call.ifMatch }, call.body),
  remove: (call) => removeArticle(call, { id: call.params.article, ifMatch: call.ifMatch }),
  move: (call) => moveArticle(call, { id: call.params.article, ifMatch: call.ifMatch }, call.body.place),
})
