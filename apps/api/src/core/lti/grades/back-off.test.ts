import { expect, test } from 'vitest'
import { backOff } from './back-off.ts'

const MINUTE = 60_000

test('a minute at first, twice as long each time, six hours at most, however often', () => {
  expect([0, 1, 2, 3].map((attempts) => backOff(attempts, null) / MINUTE)).toEqual([1, 2, 4, 8])
  expect([9, 30, 10_000].map((attempts) => backOff(attempts, null) / MINUTE)).toEqual([360, 360, 360])
})

test('longer where the LMS says so, never shorter', () => {
  expect(backOff(0, 600)).toBe(10 * MINUTE)
  expect(backOff(3, 1)).toBe(8 * MINUTE)
  expect(backOff(20, 86_400)).toBe(1_440 * MINUTE)
})
