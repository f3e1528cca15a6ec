import { serve } from '@guichet/plugin-kit/server'
import { withdrawalsContract } from '../../contract/withdrawals.ts'
import { deleteTicket } from './delete.ts'
import { deletedTickets } from './list.ts'
import { restoreTicket } from './restore.ts'

export const withdrawalRoutes = serve(withdrawalsContract, {
  remove: (call) => deleteTicket(call, { number: call.params.number, ifMatch: call.ifMatch }),
  list: (call) => deletedTickets(call, call.query),
  restore: (call) => restoreTicket(call, call.params.number),
})
