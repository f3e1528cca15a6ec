import { parseDate } from '@guichet/domain/tickets/query/date'
import { expect, test } from 'vitest'
import { stretchOf } from './days.ts'

/** The 24th in Paris already, the 23rd in New York. */
const now = new Date('2026-11-23T23:30:00Z')

test.each([
  ['today', null, 'Europe/Paris', '2026-11-23T23:00:00Z', '2026-11-24T23:00:00Z'],
  ['today', null, 'America/New_York', '2026-11-23T05:00:00Z', '2026-11-24T05:00:00Z'],
  ['today', null, 'UTC', '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z'],
  // Of a relative day without a sign: since.
  ['-7d', null, 'Europe/Paris', '2026-11-16T23:00:00Z', null],
  ['-1m', '<', 'Europe/Paris', null, '2026-10-23T22:00:00Z'],
  // The day on which clocks go back has 25 hours.
  ['2026-10-25', null, 'Europe/Paris', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
  ['2026-10-25', '<=', 'Europe/Paris', null, '2026-10-25T23:00:00Z'],
  ['2026-10-25', '>', 'Europe/Paris', '2026-10-25T23:00:00Z', null],
  ['2026-10-25', '>=', 'Europe/Paris', '2026-10-24T22:00:00Z', null],
] as const)('%s, %s, in %s', (date, operator, timeZone, from, to) => {
  const at = (moment: string | null) => (moment === null ? null : new Date(moment))
  expect(stretchOf({ operator }, parseDate(date)!, { now, timeZone })).toEqual({ from: at(from), to: at(to) })
})
