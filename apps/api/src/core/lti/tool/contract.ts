import { atSite } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { z } from 'zod'
import { ltiToolPaths } from './paths.ts'

export const ltiToolContract = defineContract(ltiToolPaths, {
  view: {
    summary: 'What an LMS is told of this installation when it is connected by hand',
    access: atSite('core/lti:manage'),
    answers: {
      200: z
        .object({
          /** Where a launch begins: “login initiation URL”. */
          login: z.string(),
          /** Where it is posted to: “redirect URI”, “target link URI”. */
          launch: z.string(),
          /** Our public keys: “JWKS URL”, “public keyset URL”. */
          keys: z.string(),
          registration: z.string(),
          /** All of it as Canvas reads it. */
          configuration: z.string(),
        })
        .meta({ id: 'LtiTool' }),
    },
  },
})
