import { inActivity, signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, line, page, pageQuery } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { activityPaths } from './paths.ts'

/** The kit's ActivityView, and its version. */
export const activity = z
  .object({
    id,
    component: z.string(),
    name: z.string(),
    course: z.object({ id, name: z.string() }).nullable(),
    /** What the requester may do here: the plugin's capabilities and the core's. */
    capabilities: z.array(z.string()),
    extendedBy: z.array(z.string()),
    hidden: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Activity' })

export const activityType = z
  .object({
    component: z.string(),
    /** JSON Schema of what a new one is made with; forms are drawn from it. */
    settings: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'ActivityType' })

const name = line(200)
const activityParams = z.strictObject({ activity: id })

export const activitiesContract = defineContract(activityPaths, {
  list: {
    summary: 'The activities the requester sees, by name everywhere, or in one course in its order',
    access: signedIn({ launched: true }),
    query: z.strictObject({ course: id.optional(), ...pageQuery }),
    answers: { 200: page(activity) },
  },
  types: {
    summary: 'The kinds of activity there are, with the settings a new one asks for',
    access: signedIn({ launched: true }),
    answers: { 200: z.object({ items: z.array(activityType) }) },
  },
  create: {
    summary: 'A new activity, in a course or directly under the site',
    access: signedIn({ launched: true }),
    body: z.strictObject({
      component: z.string().max(100),
      /** Null: directly under the site. */
      course: id.nullable(),
      name,
      /** The role that everyone signed in holds in it; only directly under the site. */
      everyone: z.enum(['student']).nullable().default(null),
      /** What `GET /activity-types` describes for this component. */
      settings: z.record(z.string(), z.unknown()),
    }),
    answers: { 201: activity },
    errors: ['core.activity.unknown_type', 'core.activity.everyone_in_course', 'core.place.moved'],
    idempotent: true,
  },
  get: {
    summary: 'One activity in its place, and what the requester may do there',
    access: signedIn({ launched: true }),
    params: activityParams,
    answers: { 200: activity },
  },
  update: {
    summary: 'Rename an activity, hide it or show it',
    access: inActivity('activity', 'core/activity:manage'),
    params: activityParams,
    body: z.strictObject({ name, hidden: z.boolean() }).partial(),
    answers: { 200: activity },
    ifMatch: true,
  },
  reorder: {
    summary: 'Put an activity behind another one of its course, or first',
    access: inActivity('activity', 'core/activity:manage'),
    params: activityParams,
    /** Null: first. */
    body: z.strictObject({ after: id.nullable() }),
    answers: { 204: null },
    // No If-Match: an order has no versions, and the last word counts.
  },
  remove: {
    summary: 'Delete an activity with all that is in it; what is told of it in the log stays',
    access: inActivity('activity', 'core/activity:manage'),
    params: activityParams,
    answers: { 204: null },
    ifMatch: true,
  },
})
