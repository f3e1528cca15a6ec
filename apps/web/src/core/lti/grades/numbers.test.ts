import { expect, test } from 'vitest'
import { numberIn } from './numbers.ts'

test.each([
  ['2', 2],
  ['0,25', 0.25],
  ['0.5', 0.5],
  ['1\u202f000', 1_000],
  [' 12 ', 12],
  ['', null],
  [' ', null],
  ['0,125', Number.NaN],
  ['-1', Number.NaN],
  ['1e3', Number.NaN],
  ['two', Number.NaN],
])('%j is %j', (text, number) => {
  expect(numberIn(text)).toBe(number)
})
