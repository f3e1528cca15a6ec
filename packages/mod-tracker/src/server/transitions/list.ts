import { moves } from '@guichet/domain/tickets/moves'
import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { waitsFor } from '../dependencies/waits-for.ts'
import { ticketFor } from '../tickets/read.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import { readerOf, type Caller } from '../caller.ts'
import { explainer } from './explain.ts'
import { factsOf } from './facts.ts'

/** Every state with the decision about moving this ticket there, in the order of menus. */
export async function transitionsOf(caller: Caller, number: number) {
  const [{ workflow }, ticket] = await Promise.all([trackerInForce(caller), ticketFor(caller, number)])
  if (ticket === null) return failure('tracker.ticket.not_found')
  const waiting = await waitsFor(caller.host.db, caller, workflow, ticket)
  const explain = explainer(caller, { workflow, waiting }, ticket)
  const decided = moves(workflow, readerOf(caller), factsOf(ticket, waiting))
  const transitions = await Promise.all(decided.map(({ to, decision }) => explain(to, decision)))
  return answer(200, { from: ticket.state, version: ticket.version, transitions })
}
