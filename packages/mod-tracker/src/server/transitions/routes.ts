import { serve } from '@guichet/plugin-kit/server'
import { transitionsContract } from '../../contract/transitions.ts'
import { transitionsOf } from './list.ts'
import { moveTicket } from './move.ts'
import { undoMove } from './undo.ts'

export const transitionRoutes = serve(transitionsContract, {
  list: (call) => transitionsOf(call, call.params.number),
  move: (call) => moveTicket(call, { number: call.params.number, ifMatch: call.ifMatch, ...call.body }),
  undo: (call) => undoMove(call, { number: call.params.number, ifMatch: call.ifMatch }),
})
