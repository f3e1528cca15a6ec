import { signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, page, pageQuery, whole } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { overviewPaths } from './paths.ts'

const place = z.object({
  id,
  component: z.string(),
  name: z.string(),
  course: z.object({ id, name: z.string() }).nullable(),
})

/** What only the activity's plugin knows the shape of. */
const payload = z.unknown().meta({ description: 'Of the plugin’s own shape' })

const course = id.optional().meta({ description: 'Only of this course' })

export const overviewContract = defineContract(overviewPaths, {
  view: {
    summary: 'What the first fifty activities the requester sees hold, and what waits there for them',
    access: signedIn(),
    query: z.strictObject({ course }),
    answers: {
      200: z
        .object({
          summaries: z.array(z.object({ activity: id, summary: payload })),
          waiting: z.object({
            items: z.array(z.object({ activity: place, subject: z.string(), at: instant, payload })),
            /** Whether there is more than that. */
            more: z.boolean(),
          }),
          /** Components whose plugin could not tell: what it holds is left out. */
          failed: z.array(z.string()),
        })
        .meta({ id: 'Overview' }),
    },
  },
  recent: {
    summary: 'What happened lately in the activities the requester sees, newest first, of what they may read there',
    access: signedIn(),
    query: z.strictObject({ course, ...pageQuery, limit: whole(1, 50).default(10) }),
    answers: {
      200: page(z.object({ id, type: z.string(), at: instant, activity: place, payload }).meta({ id: 'RecentEvent' })),
    },
  },
})
