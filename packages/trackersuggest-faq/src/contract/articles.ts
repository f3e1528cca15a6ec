import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, whole } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { articlePaths } from './articles.paths.ts'

const ticketParams = z.strictObject({ tracker: id, number: whole(1, 2_147_483_647) })

const faq = z.object({ id, name: z.string() }).meta({ id: 'NamedFaq' })
const article = z.object({ faq, id, title: z.string(), published: z.boolean() }).meta({ id: 'ArticleOfTicket' })

export const articlesContract = defineContract(articlePaths, {
  ofTicket: {
    summary:
      'The articles made of what solved a ticket that the requester may read, and the FAQs where they may make one',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    answers: { 200: z.object({ articles: z.array(article), faqs: z.array(faq) }) },
    errors: ['trackersuggest_faq.not_found'],
  },
  make: {
    summary:
      'A draft of an article: the summary of a ticket as its question, what solved it as its answer, and nobody’s name',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    body: z.strictObject({ faq: id }),
    answers: { 201: article },
    errors: ['trackersuggest_faq.not_found', 'trackersuggest_faq.unsolved', 'trackersuggest_faq.full'],
    idempotent: true,
  },
  ticketOf: {
    summary: 'The ticket that an article was made of; null where there is none that the requester may read',
    access: inActivity('faq', 'mod/faq:view'),
    params: z.strictObject({ faq: id, article: id }),
    answers: {
      200: z.object({
        ticket: z.object({ tracker: id, number: z.int(), key: z.string(), summary: z.string() }).nullable(),
      }),
    },
  },
})
