import { scopesGranted } from '@guichet/domain/tickets/matrix'
import { PRESET_RULES } from '@guichet/domain/tickets/presets'
import { PLAIN_STATES } from '@guichet/domain/tickets/states'
import { describe, expect, test } from 'vitest'
import { changedCells } from './changed-cells.ts'
import { countMoves, edit, templateOf, workflowOf, type Draft } from './draft.ts'

function strict(preset: Draft['preset'] = 'bugtracker'): Draft {
  const rules = { preset, path: 'free' as const, enabled: PRESET_RULES[preset].enabled }
  return {
    ...rules,
    mode: 'strict',
    hasParent: false,
    matrix: templateOf(rules),
    resolutionRequired: false,
    openDependencyBlocks: false,
  }
}

const cell = { from: 'RESOLVED', to: 'POSTED' } as const

describe('changing cells', () => {
  test('one cell, for one role', () => {
    const after = edit(strict(), { set: 'cells', role: 'developer', cells: [cell], to: ['assigned'] })
    expect(changedCells(strict().matrix, after.matrix)).toEqual([
      { role: 'developer', ...cell, before: [], after: ['assigned'] },
    ])
  })

  test('a whole row passes over the state itself', () => {
    const row = PLAIN_STATES.map((to) => ({ from: 'OPEN' as const, to }))
    const after = edit(strict(), { set: 'cells', role: 'reporter', cells: row, to: ['any'] })
    expect(scopesGranted(after.matrix, 'reporter', 'OPEN', 'WAITING')).toEqual(['any'])
    expect(scopesGranted(after.matrix, 'reporter', 'OPEN', 'OPEN')).toEqual([])
  })

  test('the template comes back, cell by cell or whole', () => {
    const changed = edit(strict(), { set: 'cells', role: 'developer', cells: [cell], to: ['any'] })
    const twice = edit(changed, { set: 'cells', role: 'manager', cells: [cell], to: [] })
    const one = edit(twice, { set: 'template', role: 'developer', cells: [cell] })
    expect(changedCells(templateOf(one), one.matrix).map(({ role }) => role)).toEqual(['manager'])
    expect(edit(twice, { set: 'template' })).toEqual(strict())
  })
})

describe('another template', () => {
  test('another path keeps what was changed by hand', () => {
    const changed = edit(strict(), { set: 'cells', role: 'developer', cells: [cell], to: ['own'] })
    const after = edit(changed, { set: 'path', to: 'lifecycle' })
    expect(changedCells(templateOf(after), after.matrix)).toEqual([
      { role: 'developer', ...cell, before: [], after: ['own'] },
    ])
    expect(scopesGranted(after.matrix, 'reporter', 'VALIDATED', 'RESOLVED')).toEqual([])
  })

  test('along the lifecycle, a state that is cut out is bridged', () => {
    const lifecycle = edit(strict(), { set: 'path', to: 'lifecycle' })
    const after = edit(lifecycle, { set: 'enabled', state: 'RESOLVED', to: false })
    expect(scopesGranted(lifecycle.matrix, 'reporter', 'OPEN', 'VALIDATED')).toEqual([])
    expect(scopesGranted(after.matrix, 'reporter', 'OPEN', 'VALIDATED')).toEqual(['own'])
    expect(edit(after, { set: 'enabled', state: 'RESOLVED', to: true }).matrix).toEqual(lifecycle.matrix)
  })

  test('another preset starts from its own states and template', () => {
    const changed = edit(strict(), { set: 'cells', role: 'developer', cells: [cell], to: ['own'] })
    const after = edit(changed, { set: 'preset', to: 'taskspread' })
    expect(after).toEqual({ ...strict('taskspread'), enabled: after.enabled })
    expect(new Set(after.enabled)).toEqual(new Set(PRESET_RULES.taskspread.enabled))
  })

  test('with a parent, TRANSFERED stays', () => {
    const after = edit({ ...strict(), hasParent: true }, { set: 'preset', to: 'ticketting' })
    expect(after.enabled).toContain('TRANSFERED')
  })
})

test('moves are counted between states in use', () => {
  const cut = edit(strict(), { set: 'enabled', state: 'VALIDATED', to: false })
  expect(countMoves(cut, 'reporter')).toBeLessThan(countMoves(strict(), 'reporter'))
})

test('the workflow that a draft would be has the template of its preset', () => {
  expect(workflowOf(strict('taskspread'))).toMatchObject({ template: 'taskspread', mode: 'strict', path: 'free' })
})
