import { serve } from '@guichet/plugin-kit/server'
import { splitsContract } from '../../contract/splits.ts'
import { splitComment } from './split.ts'

export const splitRoutes = serve(splitsContract, {
  split: (call) => splitComment(call, { ...call.params, ifMatch: call.ifMatch, ...call.body }),
})
