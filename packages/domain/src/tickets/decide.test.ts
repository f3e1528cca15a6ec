import { describe, expect, test } from 'vitest'
import { actor, ticket } from '../testing/tickets.ts'
import { workflowOf } from '../testing/workflows.ts'
import { decide, type DecideRequest, type Facts } from './decide.ts'
import type { Workflow } from './workflow.ts'

const STRICT = workflowOf('bugtracker')
const RELAXED = workflowOf('bugtracker', { mode: 'relaxed' })
const PARENT = workflowOf('bugtracker', { hasParent: true })

function allowed(workflow: Workflow, request: DecideRequest, facts: Facts): unknown {
  const decision = decide(workflow, request, facts)
  return decision.allowed ? [decision.to, ...decision.grantedBy] : decision.refusals
}

describe('move', () => {
  test('relaxed: whoever holds one of the four roles sets any enabled state', () => {
    const request = { kind: 'move', to: 'VALIDATED', actor: actor(['reporter']) } as const
    expect(allowed(RELAXED, request, ticket())).toEqual(['VALIDATED', 'reporter'])
  })

  test('strict: the roles that grant it are told', () => {
    const who = actor(['manager', 'developer', 'reporter'])
    expect(allowed(STRICT, { kind: 'move', to: 'WAITING', actor: who }, ticket())).toEqual([
      'WAITING',
      'developer',
      'manager',
    ])
  })

  test('strict: a reporter closes their own ticket', () => {
    const request = { kind: 'move', to: 'RESOLVED', actor: actor(['reporter'], 'rita') } as const
    expect(allowed(STRICT, request, ticket())).toEqual(['RESOLVED', 'reporter'])
  })

  test('strict: a resolver begins work on what is assigned to them', () => {
    const request = { kind: 'move', to: 'RESOLVING', actor: actor(['resolver'], 'remi') } as const
    expect(allowed(STRICT, request, ticket({ assigneeId: 'remi' }))).toEqual(['RESOLVING', 'resolver'])
  })

  test('a ticket leaves a state that was disabled since, as if it were enabled', () => {
    const workflow = workflowOf('ticketting', { path: 'lifecycle' })
    const request = { kind: 'move', to: 'RESOLVED', actor: actor(['resolver']) } as const
    expect(allowed(workflow, request, ticket({ state: 'TESTING' }))).toEqual(['RESOLVED', 'resolver'])
  })
})

test('a rule of automation is decided as a move of its actor', () => {
  const rule = actor(['developer'], 'rule-1')
  expect(allowed(STRICT, { kind: 'rule', to: 'WAITING', actor: rule }, ticket())).toEqual(['WAITING', 'developer'])
})

describe('open-on-view', () => {
  test('a developer’s look opens any posted ticket', () => {
    const request = { kind: 'open-on-view', actor: actor(['developer']) } as const
    expect(allowed(STRICT, request, ticket())).toEqual(['OPEN', 'developer'])
  })

  test('a resolver’s look opens what is assigned to them, though the matrix grants them nothing', () => {
    const workflow = workflowOf('bugtracker', {
      matrix: {
        reporter: { POSTED: { VALIDATED: ['own'] } },
        developer: {},
        resolver: {},
        manager: {},
      },
    })
    const request = { kind: 'open-on-view', actor: actor(['resolver'], 'remi') } as const
    expect(allowed(workflow, request, ticket({ assigneeId: 'remi' }))).toEqual(['OPEN', 'resolver'])
  })
})

describe('cascade', () => {
  test.each(['resolver', 'manager'] as const)('a %s transfers, in both modes', (role) => {
    const relaxed = workflowOf('bugtracker', { mode: 'relaxed', hasParent: true })
    const request = { kind: 'transfer', actor: actor([role]) } as const
    expect(allowed(PARENT, request, ticket())).toEqual(['TRANSFERED', role])
    expect(allowed(relaxed, request, ticket())).toEqual(['TRANSFERED', role])
  })

  test('a recall opens the ticket, or posts it where OPEN is disabled', () => {
    const request = { kind: 'recall', actor: actor(['manager']) } as const
    const transfered = ticket({ state: 'TRANSFERED' })
    const closing = workflowOf('customized', { enabled: ['RESOLVED'], hasParent: true })
    expect(allowed(PARENT, request, transfered)).toEqual(['OPEN', 'manager'])
    expect(allowed(closing, request, transfered)).toEqual(['POSTED', 'manager'])
  })

  test('the other side’s refusal needs nobody’s role, nor a parent any more', () => {
    const request = { kind: 'recall', actor: null } as const
    expect(allowed(STRICT, request, ticket({ state: 'TRANSFERED' }))).toEqual(['OPEN'])
  })
})

describe('relocate', () => {
  const target = workflowOf('taskspread')
  const relocate = (assigneeCanWork: boolean): DecideRequest => ({
    kind: 'relocate',
    actor: actor(['developer']),
    target,
    assigneeCanWork,
  })

  test('the state is kept where it is enabled and the assignee can work', () => {
    const facts = ticket({ state: 'WAITING', assigneeId: 'remi' })
    expect(allowed(STRICT, relocate(true), facts)).toEqual(['WAITING', 'developer'])
  })

  test('POSTED where the assignee cannot work', () => {
    const facts = ticket({ state: 'WAITING', assigneeId: 'remi' })
    expect(allowed(STRICT, relocate(false), facts)).toEqual(['POSTED', 'developer'])
  })

  test('POSTED where the state is disabled', () => {
    const facts = ticket({ state: 'TESTING', assigneeId: 'remi' })
    expect(allowed(STRICT, relocate(true), facts)).toEqual(['POSTED', 'developer'])
  })

  test('nobody assigned is nobody who cannot work', () => {
    expect(allowed(STRICT, relocate(false), ticket({ state: 'WAITING' }))).toEqual(['WAITING', 'developer'])
  })
})

describe('undo', () => {
  const moved = ticket({
    state: 'RESOLVED',
    lastMove: { by: 'max', from: 'POSTED', to: 'RESOLVED', at: 1000, versionIsCurrent: true },
  })

  test.each([
    ['strict', STRICT],
    ['relaxed', RELAXED],
  ] as const)('%s: one’s own last move, whatever one’s roles', (_, workflow) => {
    const request = { kind: 'undo', actor: actor([]), now: 1000 } as const
    expect(allowed(workflow, request, moved)).toEqual(['POSTED'])
  })

  test('until a minute has passed, and not a millisecond longer', () => {
    const at = (now: number): unknown => decide(STRICT, { kind: 'undo', actor: actor([]), now }, moved).allowed
    expect([at(61_000), at(61_001)]).toEqual([true, false])
  })
})
