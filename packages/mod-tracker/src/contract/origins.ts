import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { z } from 'zod'
import { originPaths } from './origins.paths.ts'
import { origin } from './origins.shapes.ts'
import { trackerParams } from './tracker.ts'

export const originsContract = defineContract(originPaths, {
  mine: {
    summary: 'What would be kept of where the requester reports from, if they let it; null for who came by themselves',
    access: inActivity('tracker', 'mod/tracker:report'),
    params: trackerParams,
    answers: { 200: z.object({ origin: origin.nullable() }) },
  },
})
