import { moves } from '@guichet/domain/tickets/moves'
import { WORKFLOW_ROLES } from '@guichet/domain/tickets/roles'
import { TICKET_STATES } from '@guichet/domain/tickets/states'
import { createWorkflow, MODES } from '@guichet/domain/tickets/workflow'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Transition } from '../types.ts'
import { asTransitions, groupMoves } from './group-moves.ts'

const allowed = (to: Transition['to']): Transition => ({ to, allowed: true, grantedBy: ['manager'], refusals: [] })
const refused = (to: Transition['to'], ...codes: string[]): Transition => ({
  to,
  allowed: false,
  grantedBy: [],
  refusals: codes.map((code) => ({ code })),
})

test('what may be done, what may not and why, and what is not used here stand apart', () => {
  const grouped = groupMoves([
    allowed('OPEN'),
    refused('RESOLVING', 'same-state'),
    refused('PUBLISHED', 'state-disabled'),
    refused('VALIDATED', 'role-not-granted'),
    allowed('WAITING'),
  ])
  expect(grouped).toEqual({
    possible: ['OPEN', 'WAITING'],
    lacksSolution: null,
    refused: [{ to: 'VALIDATED', reason: { code: 'role-not-granted' } }],
    unused: ['PUBLISHED'],
  })
})

test('a move that lacks nothing but the solution can be made: it is asked for', () => {
  expect(groupMoves([allowed('OPEN'), refused('RESOLVED', 'resolution-required')])).toMatchObject({
    possible: ['OPEN', 'RESOLVED'],
    lacksSolution: 'RESOLVED',
  })
  expect(groupMoves([refused('RESOLVED', 'resolution-required', 'open-dependency')])).toMatchObject({
    possible: [],
    lacksSolution: null,
  })
})

test('of several reasons the first is told', () => {
  expect(groupMoves([refused('VALIDATED', 'not-own', 'open-dependency')]).refused).toEqual([
    { to: 'VALIDATED', reason: { code: 'not-own' } },
  ])
})

test('whatever the workflow and the person, every state but the present one is in exactly one group', () => {
  const input = fc.record({
    mode: fc.constantFrom(...MODES),
    enabled: fc.subarray([...TICKET_STATES]).map((states) => [...states, 'RESOLVED' as const]),
    roles: fc.subarray([...WORKFLOW_ROLES]),
    state: fc.constantFrom(...TICKET_STATES),
  })
  fc.assert(
    fc.property(input, ({ mode, enabled, roles, state }) => {
      const workflow = createWorkflow({
        version: 1,
        mode,
        enabled,
        hasParent: false,
        template: 'customized',
        path: 'free',
      })
      fc.pre(workflow.ok)
      const decided = moves(
        workflow.value,
        { id: 'me', roles, canRead: true },
        { state, reporterId: 'me', assigneeId: null },
      )
      const { possible, refused, unused } = groupMoves(asTransitions(decided))
      const shown = [...possible, ...refused.map(({ to }) => to), ...unused]
      expect(shown.toSorted()).toEqual(TICKET_STATES.filter((other) => other !== state).toSorted())
    }),
  )
})
