import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMatrix } from '../testing/arbitraries.ts'
import {
  buildMatrix,
  grantsOf,
  normaliseMatrix,
  sameMatrix,
  SCOPES,
  scopesGranted,
  withGrant,
  type Matrix,
} from './matrix.ts'
import { WORKFLOW_ROLES } from './roles.ts'
import { PLAIN_STATES } from './states.ts'

const EMPTY = buildMatrix(() => [])

test('an absent cell grants nothing', () => {
  expect(scopesGranted(EMPTY, 'manager', 'POSTED', 'OPEN')).toEqual([])
  expect(grantsOf(EMPTY, 'POSTED', 'OPEN')).toEqual({})
})

test('the grants of a move name the roles that have some', () => {
  const matrix = withGrant(withGrant(EMPTY, 'reporter', 'POSTED', 'OPEN', ['own']), 'manager', 'POSTED', 'OPEN', [
    'any',
  ])
  expect(grantsOf(matrix, 'POSTED', 'OPEN')).toEqual({ reporter: ['own'], manager: ['any'] })
})

test('setting a cell leaves the old matrix as it was', () => {
  const changed = withGrant(EMPTY, 'reporter', 'POSTED', 'OPEN', ['own'])
  expect(scopesGranted(changed, 'reporter', 'POSTED', 'OPEN')).toEqual(['own'])
  expect(scopesGranted(EMPTY, 'reporter', 'POSTED', 'OPEN')).toEqual([])
})

test('setting no scope takes the grant away and leaves no empty cell', () => {
  const changed = withGrant(EMPTY, 'reporter', 'POSTED', 'OPEN', ['own'])
  expect(withGrant(changed, 'reporter', 'POSTED', 'OPEN', [])).toEqual(EMPTY)
})

test('cells of a state to itself and of TRANSFERED cannot be set', () => {
  expect(withGrant(EMPTY, 'manager', 'OPEN', 'OPEN', ['any'])).toEqual(EMPTY)
  expect(withGrant(EMPTY, 'manager', 'OPEN', 'TRANSFERED', ['any'])).toEqual(EMPTY)
  expect(withGrant(EMPTY, 'manager', 'TRANSFERED', 'OPEN', ['any'])).toEqual(EMPTY)
})

test('matrices that grant the same are the same, however they are written', () => {
  const a: Matrix = { ...EMPTY, manager: { OPEN: { WAITING: ['any', 'own'], POSTED: [] } } }
  const b: Matrix = { ...EMPTY, manager: { POSTED: {}, OPEN: { WAITING: ['any'] } } }
  const c: Matrix = { ...EMPTY, manager: { OPEN: { WAITING: ['assigned', 'own'] } } }
  expect(sameMatrix(a, b)).toBe(true)
  expect(sameMatrix(a, c)).toBe(false)
  expect(normaliseMatrix(c).manager).toEqual({ OPEN: { WAITING: ['own', 'assigned'] } })
})

test('property: the normal form of a normal form is itself', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      expect(normaliseMatrix(matrix)).toEqual(matrix)
    }),
  )
})

test('property: setting a cell changes that cell and no other', () => {
  const role = fc.constantFrom(...WORKFLOW_ROLES)
  const state = fc.constantFrom(...PLAIN_STATES)
  fc.assert(
    fc.property(anyMatrix, role, state, state, fc.constantFrom(...SCOPES), (m, r, from, to, s) => {
      const changed = withGrant(m, r, from, to, [s])
      expect(scopesGranted(changed, r, from, to)).toEqual(from === to ? [] : [s])
      const back = withGrant(changed, r, from, to, scopesGranted(m, r, from, to))
      expect(sameMatrix(back, m)).toBe(true)
    }),
  )
})
