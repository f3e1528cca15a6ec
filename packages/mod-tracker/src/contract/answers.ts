import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, line, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { answerPaths } from './answers.paths.ts'
import { COMMENT_MAX } from './comments.ts'
import { trackerParams } from './tracker.ts'

/** So many of one tracker, and so many shared by others are offered. */
export const ANSWERS_MAX = 200

const answerParams = trackerParams.extend({ answer: id })

/** What is written once and put into comments; `{requester}`, `{number}` and `{me}` in it become what they are there. */
const cannedAnswer = z
  .object({
    id,
    title: z.string(),
    /** Markdown. */
    body: z.string(),
    /** Whether every tracker of the site offers it. */
    shared: z.boolean(),
    /** Whether it is of this tracker, where alone it is changed. */
    own: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'CannedAnswer' })

const written = z.strictObject({
  title: line(100),
  body: text(COMMENT_MAX).refine((value) => value.trim() !== '', { params: { code: 'text.empty' } }),
  shared: z.boolean().default(false),
})

export const answersContract = defineContract(answerPaths, {
  list: {
    summary: 'Answers to put into comments: of this tracker, and those that others share, by title',
    access: inActivity(
      'tracker',
      'mod/tracker:develop',
      'mod/tracker:resolve',
      'mod/tracker:manage',
      'mod/tracker:configure',
    ),
    params: trackerParams,
    answers: { 200: z.object({ items: z.array(cannedAnswer) }) },
  },
  create: {
    summary: 'Write an answer; sharing it with the site asks the right to',
    access: inActivity('tracker', 'mod/tracker:configure'),
    params: trackerParams,
    body: written,
    answers: { 201: cannedAnswer },
    errors: ['tracker.answer.share_denied', 'tracker.answer.too_many'],
    idempotent: true,
  },
  edit: {
    summary: 'Change an answer of this tracker; of a shared one, for everybody',
    access: inActivity('tracker', 'mod/tracker:configure'),
    params: answerParams,
    body: written,
    answers: { 200: cannedAnswer },
    errors: ['tracker.answer.not_found', 'tracker.answer.share_denied'],
    ifMatch: true,
    idempotent: true,
  },
  remove: {
    summary: 'Delete an answer of this tracker; comments that were made of it stay',
    access: inActivity('tracker', 'mod/tracker:configure'),
    params: answerParams,
    answers: { 200: z.object({ id }) },
    errors: ['tracker.answer.not_found', 'tracker.answer.share_denied'],
    ifMatch: true,
    idempotent: true,
  },
})
