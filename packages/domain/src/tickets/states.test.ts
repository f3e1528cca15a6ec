import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  COMMENT_BIT,
  DISPLAY_ORDER,
  isTicketState,
  maskOfStates,
  orderStates,
  stateBit,
  statesOfMask,
  STATE_NUMBER,
  TICKET_STATES,
} from './states.ts'

// domain.md, States.
const TABLE = [
  ['POSTED', 0, 1],
  ['OPEN', 1, 2],
  ['RESOLVING', 2, 4],
  ['WAITING', 3, 8],
  ['RESOLVED', 4, 16],
  ['ABANDONNED', 5, 32],
  ['TRANSFERED', 6, 64],
  ['TESTING', 7, 128],
  ['PUBLISHED', 8, 256],
  ['VALIDATED', 9, 512],
] as const

test.each(TABLE)('%s has the number %i and the bit %i', (state, n, bit) => {
  expect(STATE_NUMBER[state]).toBe(n)
  expect(TICKET_STATES[n]).toBe(state)
  expect(stateBit(state)).toBe(bit)
})

test('menus follow a ticket’s life and show every state once', () => {
  expect(DISPLAY_ORDER.join(' ')).toBe(
    'POSTED OPEN RESOLVING WAITING TESTING RESOLVED PUBLISHED VALIDATED ABANDONNED TRANSFERED',
  )
})

test('only the ten codes are states', () => {
  expect(TICKET_STATES.every(isTicketState)).toBe(true)
  expect(['ABANDONED', 'posted', '', 4, null].some(isTicketState)).toBe(false)
})

describe('masks', () => {
  test('of the original’s presets (mod_tracker.md, 1.1) read as their states', () => {
    expect(statesOfMask(1023)).toEqual(TICKET_STATES)
    expect(statesOfMask(574).join(' ')).toBe('OPEN RESOLVING WAITING RESOLVED ABANDONNED VALIDATED')
    expect(statesOfMask(58).join(' ')).toBe('OPEN WAITING RESOLVED ABANDONNED')
  })

  test('the comment bit is no state', () => {
    expect(statesOfMask(COMMENT_BIT)).toEqual([])
    expect(maskOfStates(TICKET_STATES) & COMMENT_BIT).toBe(0)
  })

  test('property: states → mask → states gives the states, ordered and once each', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TICKET_STATES)), (states) => {
        expect(statesOfMask(maskOfStates(states))).toEqual(orderStates(states))
      }),
    )
  })

  test('property: mask → states → mask keeps the ten bits of states', () => {
    fc.assert(
      fc.property(fc.nat(2047), (mask) => {
        expect(maskOfStates(statesOfMask(mask))).toBe(mask & 1023)
      }),
    )
  })
})
