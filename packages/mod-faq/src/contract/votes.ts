import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { z } from 'zod'
import { articleParams } from './articles.ts'
import { votePaths } from './votes.paths.ts'

const counted = z.object({ useful: z.int(), useless: z.int(), mine: z.boolean().nullable() })

export const votesContract = defineContract(votePaths, {
  vote: {
    summary: 'Say whether an article was useful, or change what one said; safe to repeat',
    access: inActivity('faq', 'mod/faq:vote'),
    params: articleParams,
    body: z.strictObject({ useful: z.boolean() }),
    answers: { 200: counted },
    errors: ['faq.article.not_found', 'faq.votes_off'],
  },
  withdraw: {
    summary: 'Take one’s vote back; safe to repeat',
    access: inActivity('faq', 'mod/faq:vote'),
    params: articleParams,
    answers: { 200: counted },
    errors: ['faq.article.not_found'],
  },
})
