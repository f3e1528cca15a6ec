import { expect, test } from 'vitest'
import { numberIn } from './number-in.ts'

test.each([
  ['12', 12],
  [' #12 ', 12],
  ['SI-2041', 2041],
  ['si-7', 7],
  ['', null],
  ['0', null],
  ['SI-', null],
  ['12 13', null],
  ['1e3', null],
])('%j is the number %s', (text, number) => {
  expect(numberIn(text)).toBe(number)
})
