import { PRESET_RULES } from '@guichet/domain/tickets/presets'
import { describe, expect, test } from 'vitest'
import type { Settings } from '../types.ts'
import { changesBetween } from './changes.ts'
import { mergeSettings } from './merge.ts'

const base: Settings = {
  prefix: 'SI',
  preset: 'ticketting',
  mode: 'strict',
  path: 'lifecycle',
  enabledStates: [...PRESET_RULES.ticketting.enabled],
  matrix: null,
  resolutionRequired: false,
  openDependencyBlocks: false,
  defaultAssignee: null,
  thanksMessage: null,
  commentsEnabled: true,
  closeAfterDays: null,
  closeWarnDays: null,
  visitors: false,
  visitorsPerHour: 5,
  visitorsPerDay: 100,
}

describe('changesBetween', () => {
  test('says what changed, from what to what', () => {
    expect(changesBetween(base, { ...base, prefix: 'IT', mode: 'relaxed' })).toEqual([
      { field: 'prefix', from: 'SI', to: 'IT' },
      { field: 'mode', from: 'strict', to: 'relaxed' },
    ])
  })

  test('a matrix is told by its cells, and the template’s own is no change', () => {
    const matrix = { reporter: { RESOLVED: { OPEN: ['own' as const] } } }
    const emptied = changesBetween(base, { ...base, matrix })
    expect(emptied.map(({ field }) => field)).toEqual(['matrix'])
    expect(emptied).toMatchObject([
      {
        cells: expect.arrayContaining([{ role: 'reporter', from: 'RESOLVED', to: 'OPEN', before: [], after: ['own'] }]),
      },
    ])
  })

  test('the order of states, and blank for none, are no change', () => {
    expect(
      changesBetween(base, { ...base, enabledStates: base.enabledStates.toReversed(), thanksMessage: ' ' }),
    ).toEqual([])
  })
})

describe('mergeSettings', () => {
  test('changes of different settings are both kept', () => {
    const { settings, clash } = mergeSettings(base, { ...base, prefix: 'IT' }, { ...base, commentsEnabled: false })
    expect(clash).toBe(false)
    expect(settings).toEqual({ ...base, prefix: 'IT', commentsEnabled: false })
  })

  test('the same change twice is no clash', () => {
    const changed = { ...base, prefix: 'IT' }
    expect(mergeSettings(base, changed, changed)).toEqual({ settings: changed, clash: false })
  })

  test('both changing the rules is a clash, be it different ones', () => {
    const theirs = { ...base, path: 'free' as const }
    const { settings, clash } = mergeSettings(base, { ...base, mode: 'relaxed' }, theirs)
    expect(clash).toBe(true)
    expect(settings).toMatchObject({ mode: 'relaxed', path: 'lifecycle' })
  })
})
