import { serve } from '@guichet/plugin-kit/server'
import { historyContract } from '../../contract/history.ts'
import { historyOf } from './service.ts'

export const historyRoutes = serve(historyContract, {
  list: (call) => historyOf(call, { number: call.params.number, ...call.query }),
})
