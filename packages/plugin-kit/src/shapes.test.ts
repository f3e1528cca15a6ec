import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { id, instant, line, page, pageQuery, text, whole } from './shapes.ts'

const takes = (shape: z.ZodType, value: unknown) => shape.safeParse(value).success

describe('a text', () => {
  test.each(['', 'a\nb\r\n\tc', '👩‍👩‍👧', '\u202e', 'x'.repeat(20)])('may be %j', (value) => {
    expect(takes(text(20), value)).toBe(true)
  })

  test.each(['a\u0000b', 'a\ud800', '\udfffb', 'x'.repeat(21), 5, null, {}])('may not be %j', (value) => {
    expect(takes(text(20), value)).toBe(false)
  })
})

describe('a line', () => {
  test('is trimmed, and keeps its tabs', () => {
    expect(line(20).parse('  Printer\tbroken \n')).toBe('Printer\tbroken')
  })

  test.each([
    '',
    '   ',
    '\n',
    'a\nb',
    'a\rb',
    'a\r\nBcc: x@example.org',
    'a\u0085b',
    'a\u2028b',
    'a\u2029b',
    'a\u000bb',
    'a\u001b[31mb',
    'a\u007fb',
    'a\u0000b',
    '\ud800',
    'x'.repeat(21),
  ])('may not be %j', (value) => {
    expect(takes(line(20), value)).toBe(false)
  })

  test('says by its own code what is wrong with its characters', () => {
    expect(line(20).safeParse('a\nb').error?.issues).toMatchObject([
      { code: 'custom', params: { code: 'text.malformed' } },
    ])
  })
})

test('an id is a UUID, an instant is UTC', () => {
  expect(takes(id, '01890a5d-ac96-774b-bcce-b302099a8057')).toBe(true)
  for (const wrong of ['', '1', '01890a5dac96774bbcceb302099a8057', '{01890a5d-ac96-774b-bcce-b302099a8057}'])
    expect(takes(id, wrong), wrong).toBe(false)
  expect(takes(instant, '2026-11-24T12:00:00.000Z')).toBe(true)
  for (const wrong of ['2026-11-24', '2026-11-24T12:00:00', '2026-11-24T12:00:00+02:00', '2026-13-01T00:00:00Z'])
    expect(takes(instant, wrong), wrong).toBe(false)
})

test('a whole number in an address has one spelling', () => {
  expect(whole(0, 9_000_000_000).parse('9000000000')).toBe(9_000_000_000)
  expect(whole(0, 5).parse('0')).toBe(0)
  for (const other of ['0x2', '1e2', ' 2', '02', '2.0', '-0', '9'.repeat(16), ['2'], null])
    expect(takes(whole(0, 1_000), other), String(other)).toBe(false)
})

test('a page has 50 rows unless asked otherwise, and never more than 100', () => {
  const query = z.strictObject(pageQuery)
  expect(query.parse({})).toEqual({ limit: 50 })
  expect(query.parse({ limit: '100', cursor: 'x' })).toEqual({ limit: 100, cursor: 'x' })
  for (const limit of ['0', '101', '1.5', '', 'x', '1e9', '1e1', '0x2', ' 2', '2 ', '+2', '02', '2.0', '٢', '-1'])
    expect(takes(query, { limit }), limit).toBe(false)
  expect(takes(page(z.string()), { items: ['a'], next: null })).toBe(true)
})
