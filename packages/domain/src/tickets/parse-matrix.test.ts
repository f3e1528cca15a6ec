import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMatrix } from '../testing/arbitraries.ts'
import { parseMatrix, type MatrixFault } from './parse-matrix.ts'

test.each<[string, unknown, MatrixFault]>([
  ['no object', [], { code: 'not-an-object', path: [] }],
  ['null', null, { code: 'not-an-object', path: [] }],
  ['a row that is no object', { manager: 3 }, { code: 'not-an-object', path: ['manager'] }],
  ['an unknown role', { boss: {} }, { code: 'unknown-role', path: ['boss'], found: 'boss' }],
  [
    'an unknown state to leave',
    { manager: { NEW: {} } },
    { code: 'unknown-state', path: ['manager', 'NEW'], found: 'NEW' },
  ],
  [
    'an unknown state to enter',
    { manager: { OPEN: { DONE: ['any'] } } },
    { code: 'unknown-state', path: ['manager', 'OPEN', 'DONE'], found: 'DONE' },
  ],
  [
    'an unknown scope',
    { manager: { OPEN: { WAITING: ['all'] } } },
    { code: 'unknown-scope', path: ['manager', 'OPEN', 'WAITING'], found: 'all' },
  ],
  [
    'scopes that are no list',
    { manager: { OPEN: { WAITING: 'any' } } },
    { code: 'not-a-list', path: ['manager', 'OPEN', 'WAITING'] },
  ],
  [
    'a cell of a state to itself',
    { manager: { OPEN: { OPEN: ['any'] } } },
    { code: 'same-state', path: ['manager', 'OPEN', 'OPEN'], found: 'OPEN' },
  ],
  [
    'TRANSFERED left',
    { manager: { TRANSFERED: { OPEN: ['any'] } } },
    { code: 'transfered', path: ['manager', 'TRANSFERED'], found: 'TRANSFERED' },
  ],
  [
    'TRANSFERED entered',
    { manager: { OPEN: { TRANSFERED: [] } } },
    { code: 'transfered', path: ['manager', 'OPEN', 'TRANSFERED'], found: 'TRANSFERED' },
  ],
])('%s is a fault', (_, input, fault) => {
  expect(parseMatrix(input)).toEqual({ ok: false, error: [fault] })
})

test('all faults are told at once', () => {
  const parsed = parseMatrix({ boss: {}, manager: { NEW: {}, OPEN: { WAITING: ['all', 'any'] } } })
  expect(parsed.ok ? [] : parsed.error.map(({ code }) => code)).toEqual([
    'unknown-role',
    'unknown-state',
    'unknown-scope',
  ])
})

test('a role that is absent is granted nothing', () => {
  expect(parseMatrix({ manager: { OPEN: { WAITING: ['any'] } } })).toEqual({
    ok: true,
    value: {
      reporter: {},
      developer: {},
      resolver: {},
      manager: { OPEN: { WAITING: ['any'] } },
    },
  })
})

test('names that every object inherits are no roles and no states', () => {
  const parsed = parseMatrix(JSON.parse('{"__proto__": {}, "manager": {"constructor": {}}}'))
  expect(parsed.ok ? [] : parsed.error.map(({ found }) => found)).toEqual(['__proto__', 'constructor'])
})

test('property: a matrix survives being written as JSON and read again', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      expect(parseMatrix(JSON.parse(JSON.stringify(matrix)))).toEqual({ ok: true, value: matrix })
    }),
  )
})
