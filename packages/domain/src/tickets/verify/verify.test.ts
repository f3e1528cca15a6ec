import { describe, expect, test } from 'vitest'
import { workflowOf } from '../../testing/workflows.ts'
import { withGrant, type Matrix } from '../matrix.ts'
import { PRESETS } from '../presets.ts'
import { WORKFLOW_ROLES } from '../roles.ts'
import { PATHS } from '../templates.ts'
import { draftWorkflow, type Workflow } from '../workflow.ts'
import { verify } from './verify.ts'

const NOTHING: Matrix = { reporter: {}, developer: {}, resolver: {}, manager: {} }
const POSTED_ENDS = withGrant(NOTHING, 'resolver', 'POSTED', 'ABANDONNED', ['any'])

function strict(matrix: Matrix, enabled: Workflow['enabled'] = ['POSTED', 'ABANDONNED']): Workflow {
  const made = draftWorkflow({
    version: 1,
    mode: 'strict',
    enabled,
    hasParent: false,
    template: 'customized',
    path: 'free',
    matrix,
  })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

describe.each(PRESETS.flatMap((preset) => PATHS.map((path) => ({ preset, path }))))(
  '$preset, $path',
  ({ preset, path }) => {
    test.each(['strict', 'relaxed'] as const)('has nothing odd while every role is held, %s', (mode) => {
      expect(verify(workflowOf(preset, { path, mode }), WORKFLOW_ROLES)).toEqual([])
    })
  },
)

test('a workflow without a way to an end is an error, whoever is there', () => {
  const workflow = strict(withGrant(NOTHING, 'manager', 'POSTED', 'OPEN', ['any']), ['POSTED', 'OPEN', 'RESOLVED'])
  expect(verify(workflow, WORKFLOW_ROLES)[0]).toEqual({
    code: 'never-closes',
    severity: 'error',
    state: 'POSTED',
    path: [],
  })
})

test('one that only absent people could go is a warning', () => {
  const [found] = verify(strict(POSTED_ENDS), ['reporter'])
  expect(found).toEqual({ code: 'never-closes', severity: 'warning', state: 'POSTED', path: [] })
})

test('a dead end is told with the way into it', () => {
  const workflow = strict(withGrant(POSTED_ENDS, 'developer', 'POSTED', 'WAITING', ['assigned']), [
    'POSTED',
    'WAITING',
    'ABANDONNED',
  ])
  expect(verify(workflow, WORKFLOW_ROLES)).toContainEqual({
    code: 'dead-end',
    severity: 'warning',
    state: 'WAITING',
    path: [{ kind: 'move', role: 'developer', ticket: 'assigned', from: 'POSTED', to: 'WAITING' }],
  })
})

test('a state that nobody comes to is told with the roles that would', () => {
  const workflow = strict(withGrant(POSTED_ENDS, 'manager', 'POSTED', 'TESTING', ['any']), [
    'POSTED',
    'TESTING',
    'ABANDONNED',
  ])
  const found = verify(workflow, ['reporter', 'resolver']).find(({ code }) => code === 'state-unreachable')
  expect(found).toMatchObject({ state: 'TESTING', path: [{ role: 'manager', from: 'POSTED', to: 'TESTING' }] })
})

test('a closed ticket that stays closed, for everybody and for its reporter', () => {
  const closedFor = (matrix: Matrix) => verify(strict(matrix), WORKFLOW_ROLES).map(({ code }) => code)
  expect(closedFor(POSTED_ENDS)).toEqual(expect.arrayContaining(['cannot-reopen', 'reporter-cannot-reopen']))
  const reopened = withGrant(POSTED_ENDS, 'manager', 'ABANDONNED', 'POSTED', ['any'])
  expect(closedFor(reopened)).not.toContain('cannot-reopen')
  expect(closedFor(reopened)).toContain('reporter-cannot-reopen')
  expect(closedFor(withGrant(reopened, 'reporter', 'ABANDONNED', 'POSTED', ['own']))).not.toContain(
    'reporter-cannot-reopen',
  )
})

test('a disabled state counts while tickets rest in it', () => {
  const codes = (resting: Workflow['enabled']) =>
    verify(strict(POSTED_ENDS), WORKFLOW_ROLES, { resting }).filter(({ code }) => code === 'dead-end')
  expect(codes([])).toEqual([])
  expect(codes(['TESTING'])).toEqual([{ code: 'dead-end', severity: 'warning', state: 'TESTING', path: [] }])
})

test('opening by being looked at is a step that asks no matrix', () => {
  const workflow = strict(withGrant(NOTHING, 'reporter', 'OPEN', 'ABANDONNED', ['own']), [
    'POSTED',
    'OPEN',
    'ABANDONNED',
  ])
  expect(verify(workflow, WORKFLOW_ROLES).find(({ code }) => code === 'cannot-reopen')?.path[0]).toEqual({
    kind: 'view',
    role: 'developer',
    ticket: 'any',
    from: 'POSTED',
    to: 'OPEN',
  })
})
