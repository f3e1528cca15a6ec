import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DATE_FORMATS, type DateFormat } from '../../contract/import-words.ts'
import { readDate } from './read-date.ts'

const read = (cell: string, format: DateFormat = 'iso', zone = 'UTC') => {
  const date = readDate(cell, { format, zone })
  return date instanceof Date ? date.toISOString() : date
}

describe('the formats', () => {
  test.each([
    ['iso', '2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['iso', '2024-01-05 09:07', '2024-01-05T09:07:00.000Z'],
    ['iso', '2024-01-05T09:07:08.9876Z', '2024-01-05T09:07:08.987Z'],
    ['iso', '2024-01-05T09:07:08,5+0130', '2024-01-05T07:37:08.500Z'],
    ['iso', '2024-01-05T23:30:00-05:00', '2024-01-06T04:30:00.000Z'],
    ['dmy', '05/01/2024', '2024-01-05T00:00:00.000Z'],
    ['dmy', '5.1.2024 9:07', '2024-01-05T09:07:00.000Z'],
    ['dmy', '2024-01-05', '2024-01-05T00:00:00.000Z'],
    ['mdy', '1/5/2024, 12:07 AM', '2024-01-05T00:07:00.000Z'],
    ['mdy', '01-05-2024 12:07 p.m.', '2024-01-05T12:07:00.000Z'],
  ] as const)('%s: %s', (format, cell, expected) => {
    expect(read(cell, format)).toBe(expected)
  })

  test.each([
    ['iso', '2023-02-29'],
    ['iso', '2100-02-29'],
    ['iso', '2024-13-01'],
    ['iso', '2024-00-10'],
    ['iso', '2024-01-05 24:00'],
    ['iso', '2024-01-05 10:60'],
    ['iso', '2024-01-05T10:00+15:00'],
    ['iso', '0024-01-05'],
    ['iso', '05/01/2024'],
    ['dmy', '01/13/2024'],
    ['dmy', '05/01/24'],
    ['mdy', '13/01/2024'],
    ['mdy', '1/5/2024 13:00 pm'],
    ['dmy', 'hier'],
  ] as const)('%s: %s is not a date', (format, cell) => {
    expect(read(cell, format)).toBe('date-invalid')
  })
})

describe('a date without a zone', () => {
  test.each([
    ['2024-07-01 12:00', 'Europe/Paris', '2024-07-01T10:00:00.000Z'],
    ['2024-01-01 12:00', 'Europe/Paris', '2024-01-01T11:00:00.000Z'],
    ['2024-07-01', 'Europe/Paris', '2024-06-30T22:00:00.000Z'],
    // Shown twice, when summer time ends: the first.
    ['2024-10-27 02:30', 'Europe/Paris', '2024-10-27T00:30:00.000Z'],
    ['2024-10-27 03:00', 'Europe/Paris', '2024-10-27T02:00:00.000Z'],
    ['2024-11-03 01:30', 'America/New_York', '2024-11-03T05:30:00.000Z'],
    // Either side of the hour that was skipped.
    ['2024-03-31 01:59:59', 'Europe/Paris', '2024-03-31T00:59:59.000Z'],
    ['2024-03-31 03:00', 'Europe/Paris', '2024-03-31T01:00:00.000Z'],
    // Half an hour of summer time.
    ['2024-04-07 01:45', 'Australia/Lord_Howe', '2024-04-06T14:45:00.000Z'],
    // A day that began at one in the morning.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ])('%s in %s', (cell, zone, expected) => {
    expect(read(cell, 'iso', zone)).toBe(expected)
  })

  test.each([
    ['2024-03-31 02:30', 'Europe/Paris'],
    ['2018-11-04 00:30', 'America/Sao_Paulo'],
    // The day the island crossed the date line.
    ['2011-12-30 12:00', 'Pacific/Apia'],
  ])('%s was never shown in %s', (cell, zone) => {
    expect(read(cell, 'iso', zone)).toBe('date-nonexistent')
  })

  test('says its own offset, and the zone does not matter', () => {
    expect(read('2024-03-31T02:30:00Z', 'iso', 'Europe/Paris')).toBe('2024-03-31T02:30:00.000Z')
  })
})

test('any moment written in UTC is read back', () => {
  const moments = fc.date({
    min: new Date('1970-01-01'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moments, (moment) => {
      expect(read(moment.toISOString())).toBe(moment.toISOString())
    }),
  )
})

test.each(DATE_FORMATS)('%s: a long cell is refused at once', (format) => {
  const started = performance.now()
  expect(read(`2024-01-05 10:00${' '.repeat(500_000)}`, format)).toBe('date-invalid')
  expect(performance.now() - started).toBeLessThan(50)
})
