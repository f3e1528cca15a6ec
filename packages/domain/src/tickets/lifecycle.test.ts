import { describe, expect, test } from 'vitest'
import { statesOf } from '../testing/settable/notation.ts'
import { lifecycleTargets } from './lifecycle.ts'
import { TICKET_STATES, type PlainState, type TicketState } from './states.ts'

const ALL_BUT = (...disabled: readonly TicketState[]): readonly TicketState[] =>
  TICKET_STATES.filter((state) => !disabled.includes(state))

/** Targets that may be entered: the direct edges into disabled states are of no use meanwhile. */
function enterable(from: PlainState, enabled: readonly TicketState[]): readonly string[] {
  return lifecycleTargets(from, enabled)
    .filter((state) => enabled.includes(state))
    .toSorted()
}

// domain.md, Path `lifecycle`.
test.each([
  ['POSTED', 'OP RG WA RE AB'],
  ['OPEN', 'RG WA RE AB'],
  ['RESOLVING', 'OP WA RE TE AB'],
  ['WAITING', 'OP RG RE AB'],
  ['RESOLVED', 'PO RG TE PU VA'],
  ['TESTING', 'RG RE PU VA AB'],
  ['PUBLISHED', 'PO RG VA'],
  ['VALIDATED', 'PO'],
  ['ABANDONNED', 'PO'],
] as const)('with every state enabled %s leads to %s', (from, targets) => {
  expect(lifecycleTargets(from, TICKET_STATES).toSorted()).toEqual(statesOf(targets).toSorted())
})

describe('a disabled state is contracted', () => {
  test('A → x → C becomes A → C', () => {
    const enabled = ALL_BUT('TESTING')
    expect(enterable('RESOLVING', enabled)).toEqual(statesOf('OP WA RE AB PU VA').toSorted())
  })

  test('however many are disabled in a row', () => {
    const enabled = statesOf('PO VA')
    expect(enterable('POSTED', enabled)).toEqual(['VALIDATED'])
  })

  test('without a way from a state to itself', () => {
    const enabled = ALL_BUT('RESOLVING')
    expect(lifecycleTargets('OPEN', enabled)).not.toContain('OPEN')
  })

  test('and POSTED never is: it is always enabled', () => {
    expect(enterable('VALIDATED', statesOf('OP VA'))).toEqual([])
    expect(lifecycleTargets('VALIDATED', statesOf('OP VA'))).toEqual(['POSTED'])
  })

  test('a ticket resting in it leaves it as if it were enabled', () => {
    const enabled = ALL_BUT('TESTING')
    expect(enterable('TESTING', enabled)).toEqual(statesOf('RG RE PU VA AB').toSorted())
  })

  test('a ticket resting in it passes over other disabled states', () => {
    const enabled = ALL_BUT('TESTING', 'PUBLISHED', 'RESOLVED')
    expect(enterable('TESTING', enabled)).toEqual(statesOf('PO RG VA AB').toSorted())
  })

  test('the direct edge into it stays, for when it is enabled again', () => {
    expect(lifecycleTargets('RESOLVING', ALL_BUT('TESTING'))).toContain('TESTING')
  })
})
