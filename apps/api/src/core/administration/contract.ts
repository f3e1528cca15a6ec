import { signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { z } from 'zod'
import { administrationPaths } from './paths.ts'

export const administrationContract = defineContract(administrationPaths, {
  view: {
    summary: 'What I may do to the site or to a category, for clients that show who administers their ways',
    access: signedIn(),
    answers: {
      200: z
        .object({
          /** Held at the site, or in one category at least. */
          capabilities: z.array(z.string()),
        })
        .meta({ id: 'Administration' }),
    },
  },
})
