import { serve } from '@guichet/plugin-kit/server'
import { challengesContract } from '../../contract/challenges.ts'
import { challengeFor } from './service.ts'

export const challengeRoutes = serve(challengesContract, {
  get: (call) => challengeFor(call, call.params.code),
})
