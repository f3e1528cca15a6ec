import { choice, field } from '@guichet/domain/testing/fields'
import { expect, test } from 'vitest'
import { readElement } from './read-element.ts'

const number = field('cost', { rules: { kind: 'number', min: null, max: null, decimals: 6 } })
const date = field('seen', { rules: { kind: 'date', min: null, max: null } })

test.each([
  ['12', 12],
  ['-12,5', -12.5],
  ['1 234.5', 1234.5],
  ['1\u202f234\u00a0567', 1_234_567],
  ['1,234.5', '1,234.5'],
  ['1e3', '1e3'],
  ['0x10', '0x10'],
  ['1234567890123456', '1234567890123456'],
  ['twelve', 'twelve'],
])('a number: %s', (cell, expected) => {
  expect(readElement(number, cell, 'iso')).toBe(expected)
})

test.each([
  ['2026-11-30', 'iso', '2026-11-30'],
  ['30/11/2026', 'dmy', '2026-11-30'],
  ['11/30/2026', 'mdy', '2026-11-30'],
  ['2026-11-30 23:59', 'dmy', '2026-11-30'],
  ['30/02/2026', 'dmy', '30/02/2026'],
  ['30/11/2026', 'iso', '30/11/2026'],
] as const)('a day: %s, written %s', (cell, format, expected) => {
  expect(readElement(date, cell, format)).toBe(expected)
})

test('options, by what they are called', () => {
  expect(readElement(choice('kind', ['device', 'network']), 'device; ?', 'iso')).toEqual(['device', '?'])
})
