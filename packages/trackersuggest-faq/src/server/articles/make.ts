import { BODY_MAX, TITLE_MAX } from '@guichet/mod-faq/contract'
import { failure, type Failure } from '@guichet/plugin-kit/failure'
import { answer, changed } from '@guichet/plugin-kit/server'
import { faqsOf, ticketsOf } from '../libraries.ts'
import { insertOrigin } from './repository.ts'
import { lookerOf, type Caller } from './caller.ts'

/**
 * A draft of what solved a ticket, by somebody who may read the one and write the other. Who reported and who solved it stays in the ticket; what
 * these wrote is read again before it is published.
 */
export async function makeArticle(caller: Caller, number: number, faq: string) {
  const { host, activity, actor } = caller
  const [tickets, faqs] = [await ticketsOf(host), await faqsOf(host)]
  const ticket = await tickets.solved(lookerOf(caller), number)
  const step =
    ticket?.solution == null
      ? null
      : await faqs.draft(
          { host, actor },
          { faq, title: clip(ticket.summary, TITLE_MAX), body: clip(ticket.solution, BODY_MAX) },
        )
  return host.change(caller, async (tx) => {
    if (ticket === null) return failure('trackersuggest_faq.not_found')
    if (step === null) return failure('trackersuggest_faq.unsolved')
    if (!step.ok) return own(step.error)
    const made = await step.value(tx)
    if (!made.ok) return own(made.error)
    const { answer: article, events } = made.value
    const origin = { trackerId: activity.id, ticketId: ticket.id, faqId: faq, articleId: article.id }
    await insertOrigin(tx, origin, host.now())
    return changed(answer(201, article, { location: `/api/v1/faqs/${faq}/articles/${article.id}` }), ...events)
  })
}

const clip = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`.toWellFormed()

/** A FAQ's failure as one of this plugin's. */
const own = ({ code, params }: Failure) =>
  code === 'faq.full' ? failure('trackersuggest_faq.full', params) : failure('trackersuggest_faq.not_found')
