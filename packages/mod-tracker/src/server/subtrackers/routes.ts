import { serve } from '@guichet/plugin-kit/server'
import { subtrackersContract } from '../../contract/subtrackers.ts'
import { changeSubtrackers } from './change.ts'
import { subtrackersFor } from './read.ts'

export const subtrackerRoutes = serve(subtrackersContract, {
  get: (call) => subtrackersFor(call),
  change: (call) => changeSubtrackers(call, { ifMatch: call.ifMatch, wanted: call.body.subtrackers }),
})
