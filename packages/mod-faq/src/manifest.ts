import { definePlugin } from '@guichet/plugin-kit/manifest'
import { z } from 'zod'

const EDITORS = ['editingteacher', 'manager'] as const
const STAFF = ['teacher', ...EDITORS] as const
const MEMBERS = ['student', ...STAFF] as const

export const manifest = definePlugin({
  component: 'mod_faq',
  mount: 'faqs',
  version: 2026112900,
  requires: [],
  capabilities: {
    'mod/faq:view': { kind: 'read', risks: [], level: 'activity', defaults: ['guest', ...MEMBERS] },
    'mod/faq:vote': { kind: 'write', risks: [], level: 'activity', defaults: MEMBERS },
    /** To write drafts, and to see those of others. */
    'mod/faq:edit': { kind: 'write', risks: ['spam'], level: 'activity', defaults: STAFF },
    /** To change what readers see: to publish, to withdraw, and with edit to touch what is published. */
    'mod/faq:publish': { kind: 'write', risks: ['spam'], level: 'activity', defaults: EDITORS },
    'mod/faq:addinstance': { kind: 'write', risks: ['config'], level: 'course', defaults: EDITORS },
  },
  visibleWith: ['mod/faq:view'],
  settings: {
    site: z.strictObject({
      /** Whether readers are asked if an article was useful, in any FAQ. */
      votes: z.boolean().default(true),
    }),
    activity: z.strictObject({}),
  },
  tables: {
    faq: { id: 'impersonal', last_place: 'impersonal' },
    faq_article: {
      faq_id: 'impersonal',
      id: 'impersonal',
      place: 'impersonal',
      title: 'impersonal',
      body: 'impersonal',
      author_id: { of: 'author_id', erase: 'clear' },
      published: 'impersonal',
      useful_votes: 'impersonal',
      useless_votes: 'impersonal',
      version: 'impersonal',
      updated_at: 'impersonal',
      search: 'impersonal',
    },
    faq_vote: {
      faq_id: { of: 'user_id', erase: 'delete-row' },
      article_id: { of: 'user_id', erase: 'delete-row' },
      user_id: { of: 'user_id', erase: 'delete-row' },
      useful: { of: 'user_id', erase: 'delete-row' },
    },
  },
  events: ['faq.created', 'faq.article.created', 'faq.article.edited', 'faq.article.moved', 'faq.article.deleted'],
  errors: {
    'faq.article.not_found': 404,
    'faq.article.publish_denied': 403,
    'faq.full': 409,
    'faq.votes_off': 409,
  },
})

export default manifest
