import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, person, text, whole } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { mentionPaths } from './mentions.paths.ts'
import { trackerParams } from './tracker.ts'

const ids = z
  .string()
  .transform((list) => list.split(','))
  .pipe(z.array(id).max(50))

export const mentionsContract = defineContract(mentionPaths, {
  people: {
    summary:
      'Who can be named in a text: who reads this activity, each with whether they read the ticket and its notes; for who may not know who watches, only those who read it anyway',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: trackerParams,
    query: z.strictObject({
      matching: text(100).optional(),
      /** Of these alone, up to fifty, with commas between. */
      ids: ids.optional(),
      /** The number of the ticket it is about. */
      ticket: whole(1, 2_147_483_647).optional(),
      limit: whole(1, 50).default(8),
    }),
    answers: {
      200: z.object({ items: z.array(person.extend({ reads: z.boolean(), readsNotes: z.boolean() })) }),
    },
    errors: ['tracker.ticket.not_found'],
  },
})
