import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id } from '@guichet/plugin-kit/shapes'
import { workChallenge } from '@guichet/plugin-kit/work'
import { z } from 'zod'
import { challengePaths } from './challenges.paths.ts'

export const challengesContract = defineContract(challengePaths, {
  get: {
    summary: 'Some work to be done for a report that asks it in this field: for whoever asked, for some minutes, once',
    access: inActivity('tracker', 'mod/tracker:report'),
    params: z.strictObject({ tracker: id, code: z.string().max(64) }),
    answers: { 200: workChallenge },
    errors: ['trackerelement_extra.field_not_found'],
  },
})
