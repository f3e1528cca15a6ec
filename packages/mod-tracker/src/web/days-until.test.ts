import { expect, test } from 'vitest'
import { daysUntil } from './days-until.ts'

test.each([
  ['2026-11-30', 0],
  ['2026-12-01', 1],
  ['2026-11-28', -2],
  ['2027-11-30', 365],
])('from 30 November 2026, %s is %i days away', (day, days) => {
  expect(daysUntil(day, '2026-11-30')).toBe(days)
})

test('a day on which clocks change is one like the others', () => {
  expect(daysUntil('2026-10-26', '2026-10-25')).toBe(1)
})
