import { expect, test } from 'vitest'
import { rangeOf } from './range.ts'

test.each([
  ['bytes=0-4', { first: 0, last: 4 }],
  ['bytes=5-', { first: 5, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-30', { first: 0, last: 9 }],
  ['bytes=8-99', { first: 8, last: 9 }],
  [undefined, null],
  ['', null],
  ['bytes=-', null],
  ['bytes=-0', null],
  ['bytes=10-', null],
  ['bytes=5-4', null],
  ['bytes=0-1,3-4', null],
  ['items=0-1', null],
  ['bytes=0x1-2', null],
])('%j of ten bytes', (header, range) => {
  expect(rangeOf(header, 10)).toEqual(range)
})
