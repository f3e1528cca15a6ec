import { serve } from '@guichet/plugin-kit/server'
import { articlesContract } from '../../contract/articles.ts'
import { makeArticle } from './make.ts'
import { articlesOfTicket, ticketOfArticle } from './read.ts'

export const articleRoutes = serve(articlesContract, {
  ofTicket: (call) => articlesOfTicket(call, call.params.number),
  make: (call) => makeArticle(call, call.params.number, call.body.faq),
  ticketOf: (call) => ticketOfArticle(call, call.params.article),
})
