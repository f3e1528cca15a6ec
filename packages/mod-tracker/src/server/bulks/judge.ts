import { decide } from '@guichet/domain/tickets/decide'
import { mayDo } from '@guichet/domain/tickets/operations'
import { eachWaitsFor, named } from '../dependencies/waits-for.ts'
import { canWork } from '../people.ts'
import { mayEntrust } from '../tickets/assign.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import { presentRefusal } from '../transitions/present.ts'
import { readerOf, type Visit } from '../visit.ts'
import type { TicketFacts } from './facts-repository.ts'
import type { BulkAction, Verdict } from './types.ts'
import type { BulkRefusal } from '../../contract/bulk-words.ts'

export const DONE: Verdict = { kind: 'done', refusals: [] }
export const UNCHANGED: Verdict = { kind: 'unchanged', refusals: [] }
export const refusedFor = (code: BulkRefusal): Verdict => ({ kind: 'refused', refusals: [{ code }] })

/** What the single operation would say of each ticket, by what was read of it: for looking ahead, never for acting. */
export async function judgeOf(
  visit: Visit,
  action: BulkAction,
  numbers: readonly number[],
): Promise<(ticket: TicketFacts) => Verdict> {
  const { preset, workflow } = await trackerInForce(visit)
  switch (action.kind) {
    case 'move': {
      const actor = readerOf(visit)
      const waiting = await eachWaitsFor(visit.host.db, visit, workflow, numbers)
      return (ticket) => {
        if (ticket.state === action.to) return UNCHANGED
        const open = waiting.get(ticket.number) ?? []
        const facts = { ...ticket, openDependencies: open.map(({ number }) => number) }
        const decision = decide(workflow, { kind: 'move', to: action.to, actor }, facts)
        if (decision.allowed) return DONE
        return {
          kind: 'refused',
          refusals: decision.refusals.map((refusal) => presentRefusal(refusal, [], named(open))),
        }
      }
    }
    case 'assign': {
      const { assignee } = action
      const able = assignee === null || (await canWork(visit, assignee))
      return (ticket) => {
        if (ticket.assigneeId === assignee) return UNCHANGED
        if (!mayEntrust(visit, ticket, assignee, preset)) return refusedFor('assign-denied')
        return able ? DONE : refusedFor('assignee-unable')
      }
    }
    case 'rank': {
      const may = mayDo('rank', visit.can)
      return ({ closed }) => (may ? (closed ? refusedFor('closed') : DONE) : refusedFor('rank-denied'))
    }
    case 'watch':
      return ({ watching }) => (watching ? UNCHANGED : DONE)
    case 'unwatch':
      return ({ watching }) => (watching ? DONE : UNCHANGED)
  }
}
