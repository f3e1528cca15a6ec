import { serve } from '@guichet/plugin-kit/server'
import { raisesContract } from '../../contract/raises.ts'
import { declineRaise, grantRaise, withdrawRaise } from './answer.ts'
import { askForRaise } from './ask.ts'
import { openRaisesOf, raisesOfTicket } from './read.ts'

export const raiseRoutes = serve(raisesContract, {
  open: (call) => openRaisesOf(call),
  list: (call) => raisesOfTicket(call, call.params.number),
  ask: (call) => askForRaise(call, call.params.number, call.body),
  withdraw: (call) => withdrawRaise(call, call.params),
  grant: (call) => grantRaise(call, call.params, call.body),
  decline: (call) => declineRaise(call, call.params, call.body.answer),
})
