import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AllWalks, everyPerson, makerOf } from '../../testing/all-walks.ts'
import { anyMatrix } from '../../testing/arbitraries.ts'
import { decide } from '../decide.ts'
import { buildMatrix, SCOPES, type Matrix } from '../matrix.ts'
import { WORKFLOW_ROLES, type WorkflowRole } from '../roles.ts'
import { PLAIN_STATES, type TicketState } from '../states.ts'
import { createWorkflow, draftWorkflow, isClosed, MODES, type Workflow, type WorkflowInput } from '../workflow.ts'
import { verify, type Finding, type FindingCode } from './verify.ts'

/** Few cells, so that states are cut off, trap tickets, or end them. */
const sparseMatrix: fc.Arbitrary<Matrix> = fc
  .array(
    fc.record({
      role: fc.constantFrom(...WORKFLOW_ROLES),
      from: fc.constantFrom(...PLAIN_STATES),
      to: fc.constantFrom(...PLAIN_STATES),
      scopes: fc.subarray([...SCOPES]),
    }),
    { maxLength: 14 },
  )
  .map((cells) =>
    buildMatrix((role, from, to) =>
      cells.flatMap((cell) => (cell.role === role && cell.from === from && cell.to === to ? cell.scopes : [])),
    ),
  )

const input: fc.Arbitrary<WorkflowInput & { matrix: Matrix }> = fc.record({
  version: fc.constant(1),
  mode: fc.constantFrom(...MODES, 'strict'),
  enabled: fc.subarray([...PLAIN_STATES]),
  hasParent: fc.boolean(),
  template: fc.constant('customized'),
  path: fc.constant('free'),
  matrix: fc.oneof({ weight: 4, arbitrary: sparseMatrix }, { weight: 1, arbitrary: anyMatrix }),
})

const present = fc.subarray([...WORKFLOW_ROLES])
const closesIdle = fc.boolean()
const resting = fc.subarray([...PLAIN_STATES], { maxLength: 2 })

function draft(from: WorkflowInput): Workflow {
  const made = draftWorkflow(from)
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

/** By the oracle: what each code is said of. */
function expected(
  workflow: Workflow,
  held: readonly WorkflowRole[],
  { resting, closesIdle }: { readonly resting: readonly TicketState[]; readonly closesIdle: boolean },
): Readonly<Record<FindingCode, readonly string[]>> {
  const walks = new AllWalks(workflow, everyPerson(held))
  const lone = new AllWalks(workflow, [['reporter']])
  const closed = (state: TicketState) => isClosed(workflow, state)
  const reached = walks.lengthsFrom('POSTED')
  const inhabited = PLAIN_STATES.filter((state) => reached.has(state) || resting.includes(state))
  const some = (from: TicketState, where: (state: TicketState) => boolean, by = walks) =>
    [...by.lengthsFrom(from).keys()].some(where)
  const ends = some('POSTED', closed)
  const closable = [...reached.keys()].filter(closed)
  const stuck = closable.length > 0 && closable.every((state) => !some(state, (to) => !closed(to), lone))
  return {
    'never-closes': ends ? inhabited.filter((state) => walks.leads(state) && !some(state, closed)) : ['POSTED'],
    'dead-end': inhabited.filter((state) => !closed(state) && !walks.leads(state)),
    'state-unreachable': workflow.enabled.filter((state) => state !== 'TRANSFERED' && !reached.has(state)),
    'closing-refused': inhabited.filter((state) => closesIdle && isLeftOpen(workflow, state)),
    'role-idle': held.filter((role) => isIdle(workflow, held, role)),
    'cannot-reopen': inhabited.filter((state) => closed(state) && !some(state, (to) => !closed(to))),
    'reporter-cannot-reopen': held.includes('reporter') && stuck ? ['reporter'] : [],
  }
}

/** The rule of automatic closing looks at tickets in the state, and may close none. */
function isLeftOpen(workflow: Workflow, state: TicketState): boolean {
  if ((state !== 'WAITING' && state !== 'RESOLVED') || isClosed(workflow, state)) return false
  const abandons = state === 'WAITING' && workflow.enabled.includes('ABANDONNED')
  const final = PLAIN_STATES.findLast((each) => workflow.enabled.includes(each) && FINALS.has(each))
  const to = abandons ? 'ABANDONNED' : final
  if (to === undefined || workflow.mode === 'relaxed') return false
  return !(workflow.matrix.manager[state]?.[to] ?? []).includes('any')
}

const FINALS: ReadonlySet<TicketState> = new Set(['RESOLVED', 'PUBLISHED', 'VALIDATED'])

/** Taking the role from everybody who holds it takes no move from anybody who could make it by it alone. */
function isIdle(workflow: Workflow, held: readonly WorkflowRole[], role: WorkflowRole): boolean {
  return !everyPerson(held).some((roles) =>
    PLAIN_STATES.some((from) =>
      PLAIN_STATES.some((to) => {
        const own = roles.includes('reporter') ? 'me' : 'somebody'
        const assigned = roles.includes('developer') || roles.includes('resolver') ? 'me' : null
        const facts = { state: from, reporterId: own, assigneeId: assigned, hasResolution: true }
        const decision = decide(workflow, { kind: 'move', to, actor: { id: 'me', roles, canRead: true } }, facts)
        return decision.allowed && decision.grantedBy.includes(role)
      }),
    ),
  )
}

const subject = (finding: Finding) =>
  'state' in finding ? finding.state : 'role' in finding ? finding.role : 'reporter'

describe('verify', () => {
  test('finds exactly what going every walk finds', () => {
    fc.assert(
      fc.property(input, present, resting, closesIdle, (from, held, rests, closes) => {
        const workflow = draft(from)
        const around = { resting: rests, closesIdle: closes }
        const found = verify(workflow, held, around)
        for (const [code, subjects] of Object.entries(expected(workflow, held, around))) {
          const said = found.filter((finding) => finding.code === code).map(subject)
          expect(said.toSorted(), code).toEqual(subjects.toSorted())
        }
      }),
      { numRuns: 150 },
    )
  })

  test('gives examples that can be gone, step by step, and no shorter way leads there', () => {
    fc.assert(
      fc.property(input, present, (from, held) => {
        const workflow = draft(from)
        for (const { code, path, ...finding } of verify(workflow, held)) {
          const people = everyPerson(code === 'state-unreachable' ? WORKFLOW_ROLES : held)
          let state: TicketState = 'POSTED'
          for (const step of path) {
            expect(step.from).toBe(state)
            const [actor, facts] = makerOf(step.role, step.ticket, step.from)
            const request =
              step.kind === 'view' ? { kind: 'open-on-view', actor } : { kind: 'move', to: step.to, actor }
            expect(decide(workflow, request as Parameters<typeof decide>[1], facts)).toMatchObject({
              allowed: true,
              to: step.to,
            })
            state = step.to
          }
          if (path.length > 0)
            expect(path).toHaveLength(new AllWalks(workflow, people).lengthsFrom('POSTED').get(state)!)
          if (path.length > 0 && 'state' in finding) expect(state).toBe(finding.state)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('says error exactly of what createWorkflow refuses', () => {
    fc.assert(
      fc.property(input, present, (from, held) => {
        const errors = verify(draft(from), held).filter(({ severity }) => severity === 'error')
        expect(errors.length > 0).toBe(!createWorkflow(from).ok)
      }),
    )
  })
})
