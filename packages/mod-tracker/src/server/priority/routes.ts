import { serve } from '@guichet/plugin-kit/server'
import { priorityContract } from '../../contract/priority.ts'
import { placeTicket } from './place.ts'
import { stackOf } from './stack.ts'

export const priorityRoutes = serve(priorityContract, {
  stack: (call) => stackOf(call),
  place: (call) => placeTicket(call, call.params.number, call.body),
})
