import * as fc from 'fast-check'
import type { Facts, LastMove, WorkflowActor } from '../tickets/decide.ts'
import { buildMatrix, SCOPES, type Matrix, type Scope } from '../tickets/matrix.ts'
import { WORKFLOW_ROLES } from '../tickets/roles.ts'
import { TICKET_STATES, type TicketState } from '../tickets/states.ts'
import { matrixOf, PATHS, TEMPLATES } from '../tickets/templates.ts'
import { createWorkflow, MODES, type Workflow } from '../tickets/workflow.ts'

/** Few enough persons that the reporter, the assignee and the actor are often the same. */
const person = fc.constantFrom('ada', 'ben', 'cleo')

export const anyState = fc.constantFrom(...TICKET_STATES)

const cellScopes: fc.Arbitrary<readonly Scope[]> = fc.oneof(fc.constant<readonly Scope[]>([]), fc.subarray([...SCOPES]))

/** A matrix of random cells, most of which no template would hold. */
export const anyMatrix: fc.Arbitrary<Matrix> = fc.array(cellScopes, { minLength: 400, maxLength: 400 }).map((cells) =>
  buildMatrix((role, from, to) => {
    const row = WORKFLOW_ROLES.indexOf(role) * 100 + TICKET_STATES.indexOf(from) * 10
    return cells[row + TICKET_STATES.indexOf(to)] ?? []
  }),
)

/** An acceptable workflow: any settings, the matrix of a template or a random one. */
export const anyWorkflow: fc.Arbitrary<Workflow> = fc
  .record({
    version: fc.constant(1),
    mode: fc.constantFrom(...MODES),
    enabled: fc.subarray([...TICKET_STATES]),
    hasParent: fc.boolean(),
    template: fc.constantFrom(...TEMPLATES),
    path: fc.constantFrom(...PATHS),
    resolutionRequired: fc.boolean(),
    openDependencyBlocks: fc.boolean(),
    custom: fc.option(anyMatrix),
  })
  .map(({ custom, ...input }) =>
    createWorkflow({
      ...input,
      matrix: custom ?? matrixOf(input.template, input.path, input.enabled),
    }),
  )
  .filter((created) => created.ok)
  .map((created) => created.value)

/** The last move has mostly led to the present state, so that an undo is often in order. */
const lastMoveTo = (state: TicketState): fc.Arbitrary<LastMove> =>
  fc.record({
    by: person,
    from: anyState,
    to: fc.oneof({ weight: 4, arbitrary: fc.constant(state) }, { weight: 1, arbitrary: anyState }),
    at: fc.nat(120_000),
    versionIsCurrent: fc.boolean(),
  })

/** Posted and transferred tickets more often than others: whole kinds of request are about them. */
const restingState = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('POSTED', 'TRANSFERED') },
  { weight: 1, arbitrary: anyState },
)

export const anyFacts: fc.Arbitrary<Facts> = restingState.chain((state) =>
  fc.record({
    state: fc.constant(state),
    reporterId: person,
    assigneeId: fc.option(person),
    lastChangeBy: fc.option(person, { freq: 1 }),
    lastMove: fc.option(lastMoveTo(state)),
    openDependencies: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 2 }),
    hasResolution: fc.boolean(),
  }),
)

export const anyActor: fc.Arbitrary<WorkflowActor> = fc.record({
  id: person,
  roles: fc.subarray([...WORKFLOW_ROLES]),
  canRead: fc.constantFrom(true, true, true, false),
})
