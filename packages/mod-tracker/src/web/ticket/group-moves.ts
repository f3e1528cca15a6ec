import type { Move } from '@guichet/domain/tickets/moves'
import type { Refusal as DomainRefusal } from '@guichet/domain/tickets/decision'
import type { TicketState } from '@guichet/domain/tickets/states'
import type { Refusal, Transition } from '../types.ts'

/** The moves of a ticket as its menu shows them. */
export interface GroupedMoves {
  readonly possible: readonly TicketState[]
  /** Of those, the one that lacks nothing but the text of a solution. */
  readonly lacksSolution: TicketState | null
  /** Each with its reason. */
  readonly refused: readonly Refused[]
  /** States this tracker does not use: one quiet line, not a reason each. */
  readonly unused: readonly TicketState[]
}

interface Refused {
  readonly to: TicketState
  /** The first one: what bars everybody comes before what bars this person. */
  readonly reason: Refusal
}

/** Puts the decisions in the menu's groups, keeping their order; the state the ticket is in is no move. */
export function groupMoves(transitions: readonly Transition[]): GroupedMoves {
  const possible: TicketState[] = []
  const refused: Refused[] = []
  const unused: TicketState[] = []
  let lacksSolution: TicketState | null = null
  for (const { to, allowed, refusals } of transitions) {
    const [reason] = refusals
    const lacks = reason?.code === 'resolution-required' && refusals.length === 1
    if (lacks) lacksSolution = to
    if (allowed || lacks) possible.push(to)
    else if (reason === undefined || reason.code === 'same-state') continue
    else if (reason.code === 'state-disabled' || reason.code === 'no-parent') unused.push(to)
    else refused.push({ to, reason })
  }
  return { possible, lacksSolution, refused, unused }
}

/** What the domain decides in the browser, in the API's words: the same without people's names, which only the server knows. */
export function asTransitions(decided: readonly Move[]): readonly Transition[] {
  return decided.map(({ to, decision }) =>
    decision.allowed
      ? { to, allowed: true, grantedBy: [...decision.grantedBy], refusals: [] }
      : { to, allowed: false, grantedBy: [], refusals: decision.refusals.map(asRefusal) },
  )
}

function asRefusal(refusal: DomainRefusal): Refusal {
  switch (refusal.code) {
    case 'role-not-granted':
      return { code: refusal.code, roles: refusal.granted.map(({ role, scopes }) => ({ role, scopes: [...scopes] })) }
    case 'open-dependency':
      return { code: refusal.code, dependencies: [...refusal.tickets] }
    default:
      return { code: refusal.code }
  }
}
