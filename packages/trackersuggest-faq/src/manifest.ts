import { definePlugin } from '@guichet/plugin-kit/manifest'
import { z } from 'zod'

/** Joins the two: articles are offered while a ticket is typed, and what solved a ticket becomes an article. Rights are theirs. */
export const manifest = definePlugin({
  component: 'trackersuggest_faq',
  mount: 'ticket-articles',
  version: 2026113000,
  requires: ['mod_tracker', 'mod_faq'],
  capabilities: {},
  visibleWith: [],
  settings: { site: z.strictObject({}), activity: z.strictObject({}) },
  tables: {
    trackersuggest_faq_origin: {
      tracker_id: 'impersonal',
      ticket_id: 'impersonal',
      faq_id: 'impersonal',
      article_id: 'impersonal',
      made_at: 'impersonal',
    },
  },
  events: [],
  errors: {
    'trackersuggest_faq.not_found': 404,
    'trackersuggest_faq.unsolved': 409,
    'trackersuggest_faq.full': 409,
  },
})

export default manifest
