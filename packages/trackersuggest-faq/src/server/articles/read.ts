import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { faqsOf, ticketsOf } from '../libraries.ts'
import { articlesMadeOf, originOf } from './repository.ts'
import { lookerOf, type Caller } from './caller.ts'

/** What was made of a ticket, as far as one may read it, and where one could make something of it. */
export async function articlesOfTicket(caller: Caller, number: number) {
  const { host, activity, actor } = caller
  const [tickets, faqs] = [await ticketsOf(host), await faqsOf(host)]
  const ticket = await tickets.solved(lookerOf(caller), number)
  if (ticket === null) return failure('trackersuggest_faq.not_found')
  const visitor = { host, userId: actor.id }
  const made = await articlesMadeOf(host.db, activity.id, ticket.id)
  const articles = await faqs.named(
    visitor,
    made.map(({ faqId, articleId }) => ({ faq: faqId, id: articleId })),
  )
  return answer(200, { articles, faqs: ticket.solution === null ? [] : await faqs.writable(visitor, activity.path) })
}

/** Where an article comes from, for who may read that. */
export async function ticketOfArticle({ host, activity, actor }: Caller, articleId: string) {
  const origin = await originOf(host.db, activity.id, articleId)
  const [article] = await (await faqsOf(host)).named({ host, userId: actor.id }, [{ faq: activity.id, id: articleId }])
  if (origin === null || article === undefined) return answer(200, { ticket: null })
  const tickets = await ticketsOf(host)
  const ticket = await tickets.named(host, actor.id, { tracker: origin.trackerId, id: origin.ticketId })
  return answer(200, {
    ticket: ticket && { tracker: ticket.tracker, number: ticket.number, key: ticket.key, summary: ticket.summary },
  })
}
