import { describe, expect, expectTypeOf, test } from 'vitest'
import { workflowOf } from '../testing/workflows.ts'
import { statesOf } from '../testing/settable/notation.ts'
import { buildMatrix, type Matrix } from './matrix.ts'
import type { WorkflowRole } from './roles.ts'
import { TICKET_STATES, type TicketState } from './states.ts'
import { matrixOf, TEMPLATE_VERSION } from './templates.ts'
import {
  closedStates,
  createWorkflow,
  finalState,
  isClosed,
  openStates,
  stateCategory,
  type Workflow,
  type WorkflowInput,
} from './workflow.ts'

const INPUT: WorkflowInput = {
  version: 7,
  mode: 'strict',
  enabled: ['OPEN', 'RESOLVED'],
  hasParent: false,
  template: 'customized',
  path: 'free',
}

const NOTHING_GRANTED = buildMatrix(() => [])

describe('createWorkflow', () => {
  test('adds POSTED, and puts the states in the order of n', () => {
    const workflow = workflowOf('customized', { enabled: ['RESOLVED', 'OPEN', 'OPEN'] })
    expect(workflow.enabled).toEqual(['POSTED', 'OPEN', 'RESOLVED'])
  })

  test('enables TRANSFERED exactly when there is a parent', () => {
    const states = statesOf('OP RE')
    const parent = workflowOf('customized', { enabled: states, hasParent: true })
    const none = workflowOf('customized', { enabled: [...states, 'TRANSFERED'] })
    expect(parent.enabled).toContain('TRANSFERED')
    expect(none.enabled).not.toContain('TRANSFERED')
  })

  test('takes the template’s matrix when none is given, and says which', () => {
    const workflow = workflowOf('taskspread', { path: 'lifecycle' })
    expect(workflow.matrix).toEqual(matrixOf('taskspread', 'lifecycle', workflow.enabled))
    expect(workflow.templateVersion).toBe(TEMPLATE_VERSION)
  })

  test('keeps a matrix that was changed by hand, in normal form', () => {
    const matrix: Matrix = {
      ...NOTHING_GRANTED,
      reporter: { POSTED: { RESOLVED: ['own', 'any'], OPEN: [] } },
    }
    const workflow = workflowOf('customized', { matrix })
    expect(workflow.matrix.reporter).toEqual({ POSTED: { RESOLVED: ['any'] } })
  })

  test('refuses a matrix with a fault in it, and says where', () => {
    const matrix = { ...NOTHING_GRANTED, reporter: { POSTED: { TRANSFERED: ['own'] } } } as const
    expect(createWorkflow({ ...INPUT, matrix })).toEqual({
      ok: false,
      error: {
        code: 'invalid-matrix',
        faults: [
          {
            code: 'transfered',
            path: ['reporter', 'POSTED', 'TRANSFERED'],
            found: 'TRANSFERED',
          },
        ],
      },
    })
  })

  test('the settings are off unless they are asked for', () => {
    expect(workflowOf('bugtracker')).toMatchObject({
      resolutionRequired: false,
      openDependencyBlocks: false,
    })
  })
})

describe('a workflow without a way to a closed state', () => {
  const refused = (changes: Partial<WorkflowInput>): boolean => !createWorkflow({ ...INPUT, ...changes }).ok

  test('is refused for its set of states, in both modes', () => {
    const enabled = statesOf('OP RG WA TE')
    expect(createWorkflow({ ...INPUT, enabled })).toEqual({
      ok: false,
      error: { code: 'no-closed-state', enabled: ['POSTED', ...enabled] },
    })
    expect(refused({ enabled, mode: 'relaxed' })).toBe(true)
  })

  test('is refused even if tickets can be transferred', () => {
    expect(refused({ enabled: ['OPEN'], hasParent: true })).toBe(true)
  })

  test('is refused for its matrix in strict mode, where the matrix counts', () => {
    expect(refused({ matrix: NOTHING_GRANTED })).toBe(true)
    expect(refused({ matrix: NOTHING_GRANTED, mode: 'relaxed' })).toBe(false)
  })

  test('is accepted when tickets leave POSTED by being opened only', () => {
    const matrix: Matrix = { ...NOTHING_GRANTED, resolver: { OPEN: { RESOLVED: ['any'] } } }
    expect(refused({ matrix })).toBe(false)
    expect(refused({ matrix, enabled: ['RESOLVED'] })).toBe(true)
  })
})

// domain.md, States: final is the last enabled of RESOLVED, PUBLISHED, VALIDATED.
describe.each([
  ['bugtracker', 'VALIDATED', 'AB VA'],
  ['ticketting', 'VALIDATED', 'AB VA'],
  ['taskspread', 'RESOLVED', 'RE AB VA'],
  ['customized', 'RESOLVED', 'RE AB VA'],
] as const)('%s', (preset, final, closed) => {
  const workflow = workflowOf(preset)

  test(`ends in ${final}`, () => {
    expect(finalState(workflow)).toBe(final)
  })

  test(`is closed in ${closed}, disabled or not, and in TRANSFERED`, () => {
    expect(closedStates(workflow).toSorted()).toEqual([...statesOf(closed), 'TRANSFERED'].toSorted())
  })

  test('is open in every other state', () => {
    const both = [...closedStates(workflow), ...openStates(workflow)]
    expect(both.toSorted()).toEqual(TICKET_STATES.toSorted())
  })
})

test('PUBLISHED is final where nothing is validated', () => {
  const workflow = workflowOf('customized', { enabled: statesOf('OP RE PU') })
  expect(finalState(workflow)).toBe('PUBLISHED')
  expect(isClosed(workflow, 'RESOLVED')).toBe(false)
})

test('without RESOLVED, PUBLISHED and VALIDATED there is no final state', () => {
  const workflow = workflowOf('customized', { enabled: statesOf('OP AB') })
  expect(finalState(workflow)).toBeNull()
  expect(isClosed(workflow, 'RESOLVED')).toBe(false)
})

test.each([
  ['POSTED', 'new'],
  ['OPEN', 'active'],
  ['RESOLVING', 'active'],
  ['WAITING', 'waiting'],
  ['RESOLVED', 'active'],
  ['ABANDONNED', 'closed'],
  ['TRANSFERED', 'closed'],
  ['TESTING', 'active'],
  ['PUBLISHED', 'active'],
  ['VALIDATED', 'closed'],
] as const)('in a bugtracker %s is %s', (state, category) => {
  expect(stateCategory(workflowOf('bugtracker'), state)).toBe(category)
})

test('on the short circuit RESOLVED is closed', () => {
  expect(stateCategory(workflowOf('taskspread'), 'RESOLVED')).toBe('closed')
})

test('a workflow is plain JSON', () => {
  const workflow = workflowOf('bugtracker', { hasParent: true })
  expect(JSON.parse(JSON.stringify(workflow))).toEqual(workflow)
})

test('types: a workflow cannot be changed in place', () => {
  expectTypeOf<Workflow['enabled']>().toEqualTypeOf<readonly TicketState[]>()
  expectTypeOf<Workflow['matrix']>().toEqualTypeOf<Matrix>()
  expectTypeOf<keyof Matrix>().toEqualTypeOf<WorkflowRole>()
})
