import { expect, test } from 'vitest'
import { readNumber, writeNumber } from './read-number.ts'

test.each([
  ['12', 12],
  [' 1 250,5 ', 1250.5],
  ['1\u202f250.5', 1250.5],
  ['-3', -3],
  ['\u22123', -3],
  ['0,10', 0.1],
  ['', null],
  [' ', null],
  ['1.', '1.'],
  ['a dozen', 'a dozen'],
  ['1e3', '1e3'],
])('%j is typed: %j', (typed, value) => {
  expect(readNumber(typed)).toBe(value)
})

test.each([
  ['fr', 12.5, '12,5'],
  ['en', 12.5, '12.5'],
])('what %s writes of %d is read as that', (language, value, written) => {
  expect(writeNumber(value, language)).toBe(written)
  expect(readNumber(written)).toBe(value)
})
