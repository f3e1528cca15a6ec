import { PLAIN_STATES, STATE_NUMBER } from '@guichet/domain/tickets/states'
import { expect, test } from 'vitest'
import { readState } from './read-state.ts'

const none = new Map<string, never>()

test.each(PLAIN_STATES)('%s is known by its code and its number', (state) => {
  expect(readState(state, none)).toBe(state)
  expect(readState(state.toLowerCase(), none)).toBe(state)
  expect(readState(` ${STATE_NUMBER[state]} `, none)).toBe(state)
})

test.each([
  ['Résolu', 'RESOLVED'],
  ['RESOLU', 'RESOLVED'],
  ['Re\u0301solu', 'RESOLVED'],
  ['en_travail', 'RESOLVING'],
  ['In  progress', 'RESOLVING'],
  ['Bloqué', 'WAITING'],
  ['Abandonné', 'ABANDONNED'],
  ['abandoned', 'ABANDONNED'],
  ['En test', 'TESTING'],
  ['Publié', 'PUBLISHED'],
  ['Transféré', 'state-transferred'],
  ['TRANSFERED', 'state-transferred'],
  ['6', 'state-transferred'],
  ['10', 'state-unknown'],
  ['', 'state-unknown'],
  ['done', 'state-unknown'],
  ['constructor', 'state-unknown'],
])('%j is %s', (cell, expected) => {
  expect(readState(cell, none)).toBe(expected)
})

test('the mapping’s own words come first', () => {
  const own = new Map([
    ['done', 'VALIDATED'],
    ['open', 'POSTED'],
  ] as const)
  expect(readState('DONE', own)).toBe('VALIDATED')
  expect(readState('Open', own)).toBe('POSTED')
})
