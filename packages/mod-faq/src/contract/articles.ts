import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, line, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { articlePaths } from './articles.paths.ts'
import { BODY_MAX, MOST_ARTICLES, SEARCH_MAX, TITLE_MAX } from './limits.ts'

const faqParams = z.strictObject({ faq: id })
export const articleParams = faqParams.extend({ article: id })

/** How many found an article useful, and how many did not. */
const votes = z.object({ useful: z.int(), useless: z.int() })

/** A text in its parts: those that are what was sought, and those between. */
const marked = z.array(z.object({ text: z.string(), hit: z.boolean() })).meta({ id: 'FaqMarkedText' })

const articleItem = z
  .object({
    id,
    /** The question. */
    title: z.string(),
    published: z.boolean(),
    place: z.int(),
    votes,
    updatedAt: instant,
    version: z.int(),
  })
  .meta({ id: 'FaqArticleItem' })

const listed = articleItem
  .extend({
    /** The question and a passage of the answer, with the words that were sought; null where none were. */
    found: z.object({ title: marked, passage: marked }).nullable(),
  })
  .meta({ id: 'FaqListedArticle' })

const article = articleItem
  .extend({
    /** The answer: Markdown as written, and the HTML that is made of it. */
    body: z.string(),
    html: z.string(),
    /** Whether the site asks its readers if it was useful. */
    votable: z.boolean(),
    /** The requester's own vote. */
    mine: z.boolean().nullable(),
  })
  .meta({ id: 'FaqArticle' })

const articleText = z.strictObject({
  title: line(TITLE_MAX),
  body: text(BODY_MAX).refine((value) => value.trim() !== '', { params: { code: 'text.empty' } }),
  published: z.boolean(),
})

export const articlesContract = defineContract(articlePaths, {
  list: {
    summary: 'The articles that the requester may read, in their order; those that have some words, the best first',
    access: inActivity('faq', 'mod/faq:view'),
    params: faqParams,
    query: z.strictObject({ q: text(SEARCH_MAX).default('') }),
    answers: { 200: z.object({ items: z.array(listed).max(MOST_ARTICLES) }) },
  },
  create: {
    summary: 'A new article, at the end',
    access: inActivity('faq', 'mod/faq:edit'),
    params: faqParams,
    body: articleText,
    answers: { 201: article },
    errors: ['faq.article.publish_denied', 'faq.full'],
    idempotent: true,
  },
  get: {
    summary: 'One article',
    access: inActivity('faq', 'mod/faq:view'),
    params: articleParams,
    answers: { 200: article },
    errors: ['faq.article.not_found'],
  },
  edit: {
    summary: 'Change an article: its question, its answer, whether it is published',
    access: inActivity('faq', 'mod/faq:edit'),
    params: articleParams,
    body: articleText,
    answers: { 200: article },
    errors: ['faq.article.not_found', 'faq.article.publish_denied'],
    ifMatch: true,
    idempotent: true,
  },
  remove: {
    summary: 'Delete an article, with its votes',
    access: inActivity('faq', 'mod/faq:edit'),
    params: articleParams,
    answers: { 204: null },
    errors: ['faq.article.not_found', 'faq.article.publish_denied'],
    ifMatch: true,
    idempotent: true,
  },
  move: {
    summary: 'Put an article in the place of another; those between make room',
    access: inActivity('faq', 'mod/faq:edit'),
    params: articleParams,
    body: z.strictObject({ place: z.int().min(1).max(2_147_483_647) }),
    answers: { 200: article },
    errors: ['faq.article.not_found', 'faq.article.publish_denied'],
    ifMatch: true,
    idempotent: true,
  },
})
