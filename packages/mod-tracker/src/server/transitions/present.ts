import type { Decision, Refusal } from '@guichet/domain/tickets/decide'
import type { TicketState } from '@guichet/domain/tickets/states'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { PersonName } from '@guichet/plugin-kit/host'
import type { transitionsContract } from '../../contract/transitions.ts'

export type TransitionView = SuccessOf<(typeof transitionsContract)['operations']['list']>['transitions'][number]
type RefusalView = TransitionView['refusals'][number]

export function presentTransition(
  to: TicketState,
  decision: Decision,
  { peopleOf, named }: { peopleOf: (refusal: Refusal) => readonly PersonName[]; named: readonly number[] },
): TransitionView {
  if (decision.allowed) return { to, allowed: true, grantedBy: [...decision.grantedBy], refusals: [] }
  const refusals = decision.refusals.map((refusal) => presentRefusal(refusal, peopleOf(refusal), named))
  return { to, allowed: false, grantedBy: [], refusals }
}

/** `tickets`: those that may be named. */
export function presentRefusal(
  refusal: Refusal,
  people: readonly PersonName[],
  tickets: readonly number[],
): RefusalView {
  const named = people.length > 0 ? { people: [...people] } : {}
  switch (refusal.code) {
    case 'role-not-granted':
      return {
        code: refusal.code,
        roles: refusal.granted.map(({ role, scopes }) => ({ role, scopes: [...scopes] })),
        ...named,
      }
    case 'not-own':
      return { code: refusal.code, roles: refusal.roles.map((role) => ({ role, scopes: ['own'] })), ...named }
    case 'not-assigned':
      return { code: refusal.code, roles: refusal.roles.map((role) => ({ role, scopes: ['assigned'] })), ...named }
    case 'open-dependency':
      return { code: refusal.code, dependencies: refusal.tickets.filter((number) => tickets.includes(number)) }
    case 'not-your-move':
    case 'changed-since':
      return { code: refusal.code, ...named }
    default:
      return { code: refusal.code }
  }
}
