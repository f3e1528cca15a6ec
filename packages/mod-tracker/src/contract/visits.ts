import { forVisitors } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, line, text } from '@guichet/plugin-kit/shapes'
import { workChallenge, WORK_PROOF_MAX } from '@guichet/plugin-kit/work'
import { z } from 'zod'
import { elementValues } from './element-values.ts'
import { field } from './form.ts'
import { ticketState } from './states.ts'
import { SUMMARY_MAX } from './tickets.ts'
import { trackerParams } from './tracker.ts'
import { visitPaths } from './visits.paths.ts'

/** Less than who has an account may write. */
export const VISIT_TEXT_MAX = 10_000
/** So many requests a minute that one address may make. */
const OFTEN = 60
const RARELY = 20

const written = text(VISIT_TEXT_MAX).refine((value) => value.trim() !== '', { params: { code: 'text.empty' } })
const proof = z.string().max(WORK_PROOF_MAX).meta({ description: 'The work of `visit/work`, done: as JSON' })
/** What stands behind the # of the private link. */
const secret = z.string().regex(/^[\w-]{43}$/)

export const newVisit = z.strictObject({
  /** Left out or empty: the first words of the description. */
  summary: text(SUMMARY_MAX).optional(),
  description: written,
  elements: elementValues.default({}),
  /** How to reach them, if they say: for who works on the ticket alone. */
  name: line(100).nullable().default(null),
  email: z.string().max(254).trim().pipe(z.email()).nullable().default(null),
  proof,
})

const said = z.object({
  id,
  /** By the visitor; else by who works here, who are not named. */
  mine: z.boolean(),
  html: z.string(),
  at: instant,
})

const refusedWork = ['tracker.visit.work_wrong', 'tracker.visit.work_late', 'tracker.visit.work_used'] as const
const noLink = ['tracker.visit.not_found', 'tracker.visit.over'] as const

export const visitsContract = defineContract(visitPaths, {
  form: {
    summary: 'What a tracker that is open to people without an account asks them',
    access: forVisitors('tracker'),
    params: trackerParams,
    answers: { 200: z.object({ name: z.string(), fields: z.array(field) }).meta({ id: 'TrackerVisit' }) },
    perMinute: OFTEN,
  },
  work: {
    summary: 'Some work to be done by the browser before something is sent: good for some minutes, once',
    access: forVisitors('tracker'),
    params: trackerParams,
    answers: { 200: workChallenge },
    perMinute: OFTEN,
  },
  report: {
    summary: 'Report without an account; `secret` is in this answer only, and lets follow the ticket',
    access: forVisitors('tracker'),
    params: trackerParams,
    body: newVisit,
    answers: {
      201: z
        .object({
          key: z.string(),
          secret,
          /** The tracker's own words of thanks; null: it has none. */
          thanks: z.string().nullable(),
        })
        .meta({ id: 'VisitReceipt' }),
    },
    errors: refusedWork,
    idempotent: true,
    perMinute: RARELY,
  },
  follow: {
    summary: 'What has become of a ticket that was reported without an account, for who has the secret of its link',
    access: forVisitors('tracker'),
    params: trackerParams,
    body: z.strictObject({ secret }),
    answers: {
      200: z
        .object({
          key: z.string(),
          summary: z.string(),
          state: ticketState,
          closed: z.boolean(),
          reportedAt: instant,
          html: z.object({ description: z.string(), resolution: z.string().nullable() }),
          /** What was said for all to read, oldest first; of much, the latest. */
          said: z.array(said),
          mayAnswer: z.boolean(),
          /** When the link ends; null while the ticket is open. */
          endsAt: instant.nullable(),
        })
        .meta({ id: 'FollowedTicket' }),
    },
    errors: noLink,
    perMinute: OFTEN,
  },
  answer: {
    summary: 'Add something to a ticket that one reported without an account',
    access: forVisitors('tracker'),
    params: trackerParams,
    body: z.strictObject({ secret, body: written, proof }),
    answers: { 201: said.meta({ id: 'SaidByVisitor' }) },
    errors: [...noLink, ...refusedWork, 'tracker.comment.off'],
    idempotent: true,
    perMinute: RARELY,
  },
})
