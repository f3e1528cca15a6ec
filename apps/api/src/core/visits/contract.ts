import { forVisitors } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { visitPaths } from './paths.ts'

export const visitsContract = defineContract(visitPaths, {
  get: {
    summary: 'An activity that is open to people without an account: which kind it is, and what it is called publicly',
    access: forVisitors('activity'),
    params: z.strictObject({ activity: id }),
    answers: { 200: z.object({ component: z.string(), name: z.string() }).meta({ id: 'Visit' }) },
  },
})
