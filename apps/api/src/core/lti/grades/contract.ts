import { MAXIMUM_MAX, POINTS_MAX } from '@guichet/domain/grading/rubric'
import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, page, pageQuery, person, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { FAULTS } from './faults.ts'
import { LINK_STATES } from './link-state.ts'
import { ltiGradesPaths } from './paths.ts'

/** Points have two decimals at most. */
const points = z.number().min(0).max(POINTS_MAX).multipleOf(0.01)

const rubric = z.record(z.string().regex(/^[a-z][a-z_]{0,49}$/), z.strictObject({ points, cap: points.nullable() }))

const settings = {
  enabled: z.boolean(),
  maximum: z.int().min(1).max(MAXIMUM_MAX),
  /** By kind of participation what each is worth, and all of them at most; what is left out is worth nothing. */
  rubric,
  /** By itself whenever a score changes, or when somebody says so. */
  sending: z.enum(['automatic', 'manual']),
}

export const grading = z
  .object({
    ...settings,
    /** What the activity counts; none: it can have no grades. */
    kinds: z.array(z.string()),
    /** Those in LMSs that open it; none: nothing can be sent anywhere. */
    links: z.array(z.object({ platform: z.string(), course: z.string(), state: z.enum(LINK_STATES) })),
    /** Whether LMSs are asked for the right to send scores when they are connected (a setting of the site). */
    asksForGrades: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'LtiGrading' })

const score = z.number()

export const learner = z
  .object({
    person,
    counts: z.record(z.string(), z.int()),
    /** As it is now. */
    score,
    /** `version` 0: there was none yet. */
    comment: z.object({ text: z.string(), version: z.int() }),
    /** For each link that the person has. */
    sendings: z.array(
      z.object({
        platform: z.string(),
        course: z.string(),
        /**
         * `none` nothing was sent; `waiting` it will be; `trying` it did not arrive, and is tried again; `sent` the LMS has `sent`; `refused` the LMS
         * did not take it, and is not asked again before somebody says so.
         */
        state: z.enum(['none', 'waiting', 'trying', 'sent', 'refused']),
        fault: z.enum(FAULTS).nullable(),
        triedAt: instant.nullable(),
        sent: z.object({ score, maximum: z.int(), at: instant }).nullable(),
      }),
    ),
  })
  .meta({ id: 'LtiLearner' })

const GRADE = 'core/lti:grade'
const MANAGE = 'core/activity:manage'
const params = z.strictObject({ activity: id })
const COMMENT_MAX = 2_000

export const ltiGradesContract = defineContract(ltiGradesPaths, {
  view: {
    summary: 'How people’s part in an activity becomes grades in the LMSs that open it',
    access: inActivity('activity', GRADE, MANAGE),
    params,
    answers: { 200: grading },
  },
  change: {
    summary: 'Say so anew, all of it; version 0 where nobody has yet. Scores that change by it are sent',
    access: inActivity('activity', MANAGE),
    params,
    body: z.strictObject(settings),
    answers: { 200: grading },
    ifMatch: true,
  },
  list: {
    summary: 'Learners by name, with what they did, their score as it is now, and what the LMS has of it',
    access: inActivity('activity', GRADE),
    params,
    query: z.strictObject({ ...pageQuery, matching: text(100).optional() }),
    answers: { 200: page(learner) },
  },
  send: {
    summary: 'Send scores as they are now, whatever the LMS has or said before: of some learners, or of all',
    access: inActivity('activity', GRADE),
    params,
    body: z.strictObject({
      /** Null: everybody's. */
      users: z.array(id).min(1).max(100).nullable(),
    }),
    /** So many wait now; one for each link of a learner. */
    answers: { 200: z.object({ waiting: z.int() }).meta({ id: 'LtiScoresWaiting' }) },
    errors: ['core.lti.grading_off'],
    // No Idempotency-Key: said twice it sends what it has sent, which changes nothing.
  },
  comment: {
    summary:
      'What goes to the LMS with somebody’s score, for them to read; empty: nothing. Version 0 where there was none',
    access: inActivity('activity', GRADE),
    params: z.strictObject({ activity: id, user: id }),
    body: z.strictObject({ text: text(COMMENT_MAX) }),
    answers: { 200: z.object({ text: z.string(), version: z.int() }).meta({ id: 'LtiGradeComment' }) },
    ifMatch: true,
  },
})
