import { serve } from '@guichet/plugin-kit/server'
import { ticketsContract } from '../../contract/tickets.ts'
import { ticketAt } from '../relocations/forward.ts'
import { assignTicket } from './assign.ts'
import { createTicket } from './create.ts'
import { setDueDate } from './due.ts'
import { editTicket } from './edit.ts'
import { findByKey } from './find.ts'
import { pageOfTickets } from './read.ts'

export const ticketRoutes = serve(ticketsContract, {
  list: (call) => pageOfTickets(call, call.query),
  create: (call) => createTicket(call, call.body),
  find: (call) => findByKey(call, call.params.key),
  get: (call) => ticketAt(call, call.params.number),
  edit: (call) => editTicket(call, { number: call.params.number, ifMatch: call.ifMatch, edit: call.body }),
  setDue: (call) => setDueDate(call, { number: call.params.number, ifMatch: call.ifMatch, dueOn: call.body.dueOn }),
  assign: (call) =>
    assignTicket(call, { number: call.params.number, ifMatch: call.ifMatch, assignee: call.body.assignee }),
})
