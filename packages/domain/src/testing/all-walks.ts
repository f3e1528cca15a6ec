import { decide, type Facts, type WorkflowActor } from '../tickets/decide.ts'
import { WORKFLOW_ROLES, type WorkflowRole } from '../tickets/roles.ts'
import { PLAIN_STATES, type TicketState } from '../tickets/states.ts'
import type { Workflow } from '../tickets/workflow.ts'

/**
 * The oracle of `verify`: tries, by `decide` alone, what every possible person could do with a ticket, and goes every walk. It knows no
 * matrix and no scope, only people: a reporter holds `reporter`, an assignee `developer` or `resolver`, and whatever else is held.
 */
export class AllWalks {
  readonly #moves: ReadonlyMap<TicketState, ReadonlySet<TicketState>>

  /** `people`: what each possible person holds. */
  constructor(workflow: Workflow, people: readonly (readonly WorkflowRole[])[]) {
    this.#moves = new Map(
      PLAIN_STATES.map((from) => [
        from,
        new Set(PLAIN_STATES.filter((to) => someoneMoves(workflow, people, from, to))),
      ]),
    )
  }

  /** How many steps a ticket needs to each state that it can come to: all walks of one step, then of two, and so on. */
  lengthsFrom(start: TicketState): ReadonlyMap<TicketState, number> {
    const lengths = new Map<TicketState, number>()
    let here: readonly TicketState[] = [start]
    for (let length = 0; length <= PLAIN_STATES.length; length++) {
      for (const state of here) if (!lengths.has(state)) lengths.set(state, length)
      here = PLAIN_STATES.filter((to) => here.some((from) => this.#moves.get(from)?.has(to) === true))
    }
    return lengths
  }

  leads(from: TicketState): boolean {
    return (this.#moves.get(from)?.size ?? 0) > 0
  }
}

/** Every set of roles that one person could hold, of those that are held at all. */
export function everyPerson(present: readonly WorkflowRole[]): readonly (readonly WorkflowRole[])[] {
  return Array.from({ length: 16 }, (_, set) => WORKFLOW_ROLES.filter((_role, i) => (set & (1 << i)) !== 0)).filter(
    (roles) => roles.every((role) => present.includes(role)),
  )
}

function someoneMoves(
  workflow: Workflow,
  people: readonly (readonly WorkflowRole[])[],
  from: TicketState,
  to: TicketState,
): boolean {
  return people.some((roles) =>
    ticketsOf(roles, from).some((facts) => {
      const actor = { id: 'me', roles, canRead: true }
      const view = to === 'OPEN' && decide(workflow, { kind: 'open-on-view', actor }, facts).allowed
      return view || decide(workflow, { kind: 'move', to, actor }, facts).allowed
    }),
  )
}

/** Every ticket there could be for somebody: theirs or another's, entrusted to them or not. */
function ticketsOf(roles: readonly WorkflowRole[], state: TicketState): readonly Facts[] {
  const reporters = roles.includes('reporter') ? ['me', 'somebody'] : ['somebody']
  const assignees = roles.includes('developer') || roles.includes('resolver') ? ['me', null] : [null]
  return reporters.flatMap((reporterId) =>
    assignees.map((assigneeId) => ({ state, reporterId, assigneeId, hasResolution: true })),
  )
}

/** Somebody with one role and what else the scope of a step needs, on such a ticket. */
export function makerOf(
  role: WorkflowRole,
  ticket: 'own' | 'assigned' | 'any',
  state: TicketState,
): [WorkflowActor, Facts] {
  const reporterId = ticket === 'own' ? 'me' : 'somebody'
  const assigneeId = ticket === 'assigned' ? 'me' : null
  return [
    { id: 'me', roles: [role], canRead: true },
    { state, reporterId, assigneeId, hasResolution: true },
  ]
}
