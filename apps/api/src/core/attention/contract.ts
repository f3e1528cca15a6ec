import { atSite } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { instant } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { PLUGIN_STATES } from '../plugins/contract.ts'
import { attentionPaths } from './paths.ts'

export const attentionContract = defineContract(attentionPaths, {
  view: {
    summary: 'What asks for who runs the site: plugins that do not work, and work that was given up',
    access: atSite('core/site:configure'),
    answers: {
      200: z
        .object({
          plugins: z.array(z.object({ component: z.string(), state: z.enum(PLUGIN_STATES) })),
          /** Jobs that failed each of their times, by kind; the queue remembers them a while. */
          failedJobs: z.array(z.object({ name: z.string(), count: z.int(), last: instant })),
        })
        .meta({ id: 'Attention' }),
    },
  },
})
