import { PRESET_RULES } from '@guichet/domain/tickets/presets'
import { expect, test } from 'vitest'
import { edit, templateOf, workflowOf, type Draft } from '../draft.ts'
import { backTo, FIRST_SCENE, simulate, stateOf, step } from './simulate.ts'

const rules = { preset: 'bugtracker', path: 'lifecycle', enabled: PRESET_RULES.bugtracker.enabled } as const
const draft: Draft = {
  ...rules,
  mode: 'strict',
  hasParent: false,
  matrix: templateOf(rules),
  resolutionRequired: false,
  openDependencyBlocks: false,
}
const possible = (scene = FIRST_SCENE, rules = draft) =>
  simulate(workflowOf(rules), scene).flatMap(({ to, allowed }) => (allowed ? [to] : []))

test('a reporter can do on their own ticket what they cannot on another’s', () => {
  expect(possible()).toEqual(['RESOLVED', 'ABANDONNED'])
  expect(possible({ ...FIRST_SCENE, own: false })).toEqual([])
})

test('several roles at once may do what each may', () => {
  const both = { ...FIRST_SCENE, roles: ['reporter', 'developer'] as const }
  expect(possible(both)).toEqual(['OPEN', 'RESOLVING', 'WAITING', 'RESOLVED', 'ABANDONNED'])
})

test('what a ticket lacks is simulated too', () => {
  const asking = edit(draft, { set: 'resolutionRequired', to: true })
  expect(possible(FIRST_SCENE, asking)).toEqual(['ABANDONNED'])
  expect(possible({ ...FIRST_SCENE, resolved: true }, asking)).toEqual(['RESOLVED', 'ABANDONNED'])
  const waiting = { ...draft, openDependencyBlocks: true }
  expect(possible({ ...FIRST_SCENE, blocked: true }, waiting)).toEqual(['RESOLVED'])
})

test('a step leads on from where it went, and one can go back', () => {
  const there = step(step(FIRST_SCENE, 'RESOLVED'), 'VALIDATED')
  expect(stateOf(there)).toBe('VALIDATED')
  expect(possible(there)).toEqual(['POSTED'])
  expect(backTo(there, 1).trail).toEqual(['POSTED', 'RESOLVED'])
  expect(backTo(there, 0).trail).toEqual(['POSTED'])
})
