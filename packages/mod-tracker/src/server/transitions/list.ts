import { moves } from '@guichet/domain/tickets/moves'
import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { waitsFor } from '../dependencies/waits-for.ts'
import { ticketFor } from '../tickets/read.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import { readerOf, type Visit } from '../visit.ts'
import { explainer } from './explain.ts'
import { factsOf } from './facts.ts'

/** Every state with the decision about moving this ticket there, in the order of menus. */
export async function transitionsOf(visit: Visit, number: number) {
  const [{ workflow }, ticket] = await Promise.all([trackerInForce(visit), ticketFor(visit, number)])
  if (ticket === null) return failure('tracker.ticket.not_found')
  const waiting = await waitsFor(visit.host.db, visit, workflow, ticket)
  const explain = explainer(visit, { workflow, waiting }, ticket)
  const decided = moves(workflow, readerOf(visit), factsOf(ticket, waiting))
  const transitions = await Promise.all(decided.map(({ to, decision }) => explain(to, decision)))
  return answer(200, { from: ticket.state, version: ticket.version, transitions })
}
