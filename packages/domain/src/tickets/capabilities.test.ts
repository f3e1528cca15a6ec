import { expect, test } from 'vitest'
import { ARCHETYPES } from '../access/archetypes.ts'
import { CAPABILITY_DEFAULTS, TRACKER_CAPABILITIES } from './capabilities.ts'
import { workflowRolesOf } from './roles.ts'

// domain.md, "Capabilities of mod_tracker (17) and their defaults by archetype".
const DEFAULTS = {
  manager:
    'seeissues report comment viewpriority develop resolve canbecced editcomment addinstance manage managepriority managewatches configure viewreports viewallissues configurenetwork shareelements',
  editingteacher:
    'seeissues report comment viewpriority develop resolve canbecced editcomment addinstance manage managepriority managewatches configure viewreports',
  teacher: 'seeissues report comment viewpriority develop resolve canbecced editcomment',
  student: 'seeissues report comment viewpriority',
  guest: '',
  // ADR 23.
  observer: 'seeissues',
}

test.each(ARCHETYPES)('%s holds by default what the page says', (archetype) => {
  const held = TRACKER_CAPABILITIES.filter((name) => CAPABILITY_DEFAULTS[name].includes(archetype))
  const expected = DEFAULTS[archetype].split(' ').filter(Boolean)
  expect(held.toSorted()).toEqual(expected.map((name) => `mod/tracker:${name}`).toSorted())
})

test('there are 17', () => {
  expect(new Set(TRACKER_CAPABILITIES).size).toBe(17)
})

test('each workflow role is held through its capability, several at once', () => {
  expect(workflowRolesOf((capability) => capability === 'mod/tracker:report')).toEqual(['reporter'])
  expect(workflowRolesOf((capability) => capability === 'mod/tracker:develop')).toEqual(['developer'])
  expect(workflowRolesOf((capability) => capability === 'mod/tracker:resolve')).toEqual(['resolver'])
  expect(workflowRolesOf((capability) => capability === 'mod/tracker:manage')).toEqual(['manager'])
  expect(workflowRolesOf(() => true)).toEqual(['reporter', 'developer', 'resolver', 'manager'])
})
