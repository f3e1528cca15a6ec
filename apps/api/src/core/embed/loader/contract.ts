import { atSite } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { z } from 'zod'
import { embedLoaderPaths } from './paths.ts'

export const embedLoaderContract = defineContract(embedLoaderPaths, {
  view: {
    summary: 'What a page needs that shows an activity: our address, and the script that does it',
    access: atSite('core/embed:manage'),
    answers: {
      200: z
        .object({
          /** Ours: below it are the frames, and it is what tokens are for (`aud`). */
          origin: z.string(),
          /** Null where this server brings no pages along. */
          script: z.object({ url: z.string(), integrity: z.string() }).nullable(),
        })
        .meta({ id: 'EmbedLoader' }),
    },
  },
})
