import { describe, expect, test } from 'vitest'
import { reachableStates } from './graph.ts'
import { PLAIN_STATES, statesOfMask, stateBit, type TicketState } from './states.ts'
import { PATHS, TEMPLATES } from './templates.ts'
import { createWorkflow, isClosed, MODES, type WorkflowInput } from './workflow.ts'

/** All 2^8 sets that can be chosen: POSTED and TRANSFERED are not a choice. */
const CHOICES = PLAIN_STATES.filter((state) => state !== 'POSTED')
const SETS = Array.from({ length: 1024 }, (_, mask) => mask)
  .filter((mask) => (mask & (stateBit('POSTED') | stateBit('TRANSFERED'))) === 0)
  .map(statesOfMask)

/** What the page says of a set (domain.md, States), without asking the graph. */
function hasClosedState(set: readonly TicketState[]): boolean {
  return (['RESOLVED', 'PUBLISHED', 'VALIDATED', 'ABANDONNED'] as const).some((state) => set.includes(state))
}

const inputs: readonly WorkflowInput[] = TEMPLATES.flatMap((template) =>
  PATHS.flatMap((path) => MODES.map((mode) => ({ version: 1, mode, template, path, enabled: [], hasParent: true }))),
)

test('there are 256 sets', () => {
  expect(SETS.length).toBe(2 ** CHOICES.length)
})

describe.each(inputs)('$template, $path, $mode', (input) => {
  test('exactly the sets without a closed state but TRANSFERED are refused', () => {
    for (const enabled of SETS) {
      expect(createWorkflow({ ...input, enabled }).ok, enabled.join(' ')).toBe(hasClosedState(enabled))
    }
  })

  test('no acceptable set has a dead end: every state leads to a closed one', () => {
    for (const enabled of SETS) {
      const created = createWorkflow({ ...input, enabled })
      if (!created.ok) continue
      const workflow = created.value
      // From disabled states too, in which a ticket may rest.
      for (const state of PLAIN_STATES) {
        const end = reachableStates(workflow, state).some((s) => isClosed(workflow, s))
        expect(end, `${state} in ${enabled.join(' ')}`).toBe(true)
      }
    }
  })

  test('every enabled state but TRANSFERED can be reached from POSTED', () => {
    for (const enabled of SETS) {
      const created = createWorkflow({ ...input, enabled })
      if (!created.ok) continue
      const plain = created.value.enabled.filter((state) => state !== 'TRANSFERED')
      expect(reachableStates(created.value, 'POSTED').toSorted(), enabled.join(' ')).toEqual(plain.toSorted())
    }
  })
})
