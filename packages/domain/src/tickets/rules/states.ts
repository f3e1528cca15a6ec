import type { Facts, Refusal } from '../decision.ts'
import type { TicketState } from '../states.ts'
import { isClosed, isEnabled, type Workflow } from '../workflow.ts'

/**
 * What bars every way from one state to another but the cascade's, whoever asks: TRANSFERED, and disabled
 * targets. The state being left may be disabled (domain.md, States; Two modes).
 */
export function barredByState(workflow: Workflow, from: TicketState, to: TicketState): readonly Refusal[] {
  if (to === 'TRANSFERED') return [{ code: 'cascade-only', from, to }]
  const refusals: Refusal[] = []
  if (from === 'TRANSFERED') refusals.push({ code: 'cascade-only', from, to })
  if (!isEnabled(workflow, to)) refusals.push({ code: 'state-disabled', state: to })
  return refusals
}

/**
 * What the tracker's settings ask of a ticket that enters a state.
 * - An open dependency blocks *closing*: going from open to any closed state, ABANDONNED and TRANSFERED
 *   included (domain.md, Dependencies; there is one definition of closed).
 * - A resolution is asked for by RESOLVED alone, final or not (domain.md, The decision function).
 */
export function unmetConditions(workflow: Workflow, facts: Facts, to: TicketState): readonly Refusal[] {
  const refusals: Refusal[] = []
  const tickets = facts.openDependencies ?? []
  const closing = !isClosed(workflow, facts.state) && isClosed(workflow, to)
  if (workflow.openDependencyBlocks && closing && tickets.length > 0) {
    refusals.push({ code: 'open-dependency', tickets: tickets.filter((number) => number !== null) })
  }
  if (workflow.resolutionRequired && to === 'RESOLVED' && facts.hasResolution !== true) {
    refusals.push({ code: 'resolution-required' })
  }
  return refusals
}
