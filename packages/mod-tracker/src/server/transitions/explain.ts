import type { Decision, Refusal } from '@guichet/domain/tickets/decide'
import { grantsOf } from '@guichet/domain/tickets/matrix'
import type { TicketState } from '@guichet/domain/tickets/states'
import type { Workflow } from '@guichet/domain/tickets/workflow'
import type { PersonName } from '@guichet/plugin-kit/host'
import type { OpenDependency } from '../dependencies/repository.ts'
import { named } from '../dependencies/waits-for.ts'
import type { Ticket } from '../tickets/repository.ts'
import type { Caller } from '../caller.ts'
import { presentTransition, type TransitionView } from './present.ts'
import { whoCould } from './who-could.ts'

/** Refusals that somebody else would not get: whom to ask is part of the answer. */
const PERSONAL: ReadonlySet<Refusal['code']> = new Set(['role-not-granted', 'not-own', 'not-assigned'])

interface DecidedBy {
  readonly workflow: Workflow
  readonly waiting: readonly OpenDependency[]
}

/** Puts decisions about one ticket into what a person needs to know of them. People are looked up once for all of them. */
export function explainer(caller: Caller, { workflow, waiting }: DecidedBy, ticket: Ticket) {
  const peopleFor = whoCould(caller, ticket)
  return async (to: TicketState, decision: Decision): Promise<TransitionView> => {
    const others = !decision.allowed && decision.refusals.some(({ code }) => PERSONAL.has(code))
    const people: readonly PersonName[] = others ? await peopleFor(grantsOf(workflow.matrix, ticket.state, to)) : []
    return presentTransition(to, decision, {
      peopleOf: (refusal) => (PERSONAL.has(refusal.code) ? people : []),
      named: named(waiting),
    })
  }
}
