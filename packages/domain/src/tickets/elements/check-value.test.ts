import { describe, expect, test } from 'vitest'
import { choice } from '../../testing/fields.ts'
import { checkFile } from './check-file.ts'
import { checkValue } from './check-value.ts'
import type { ElementRules } from './rules.ts'

const text = { kind: 'text', multiline: false, minLength: 2, maxLength: 6, pattern: '[A-Z]\\d+' } as const
const free = { kind: 'text', multiline: true, minLength: 0, maxLength: 20, pattern: null } as const
const number = { kind: 'number', min: -1, max: 10, decimals: 2 } as const
const date = { kind: 'date', min: '2026-01-01', max: '2026-12-31' } as const
const files = { kind: 'files', accept: ['picture', 'pdf'], maxCount: 2, maxBytes: 1_000 } as const
const fileId = (n: number) => `0199b7a0-0000-7000-8000-00000000abc${n}`
const [FILE, OTHER, THIRD] = [fileId(1), fileId(2), fileId(3)]
const check = (rules: ElementRules, value: unknown) => {
  const checked = checkValue({ rules, options: [] }, value)
  return checked.ok ? checked.value : checked.error
}

describe('a value is kept, or refused with the reason', () => {
  test.each<[ElementRules, unknown, unknown]>([
    [text, ' B12 ', 'B12'],
    [text, '   ', null],
    [text, null, null],
    [text, 'B', { code: 'too-short', limit: 2 }],
    [text, 'B123456', { code: 'too-long', limit: 6 }],
    [text, 'b12', { code: 'pattern' }],
    [text, 'B1\n2', { code: 'one-line' }],
    [text, 12, { code: 'wrong-shape' }],
    [text, { toString: 'B12' }, { code: 'wrong-shape' }],
    [free, 'one\ntwo', 'one\ntwo'],
    [number, 3.25, 3.25],
    [number, -0, 0],
    [number, 3.255, { code: 'too-many-decimals', limit: 2 }],
    [number, 0.1 + 0.2, { code: 'too-many-decimals', limit: 2 }],
    [number, 1e-9, { code: 'too-many-decimals', limit: 2 }],
    [number, -2, { code: 'too-small', limit: -1 }],
    [number, 10.01, { code: 'too-large', limit: 10 }],
    [number, Number.NaN, { code: 'wrong-shape' }],
    [number, '3', { code: 'wrong-shape' }],
    [files, [], null],
    [files, [FILE, FILE.toUpperCase()], [FILE]],
    [files, [FILE, OTHER, THIRD], { code: 'too-many-files', limit: 2 }],
    [files, ['photo.png'], { code: 'wrong-shape' }],
    [files, FILE, { code: 'wrong-shape' }],
    [date, '2026-02-28', '2026-02-28'],
    [date, '2026-02-29', { code: 'no-date' }],
    [date, '2025-12-31', { code: 'too-small', limit: '2026-01-01' }],
    [date, '2027-01-01', { code: 'too-large', limit: '2026-12-31' }],
    [date, '', null],
    [
      { kind: 'person', among: 'workers' },
      '0190F3C4-0000-7000-8000-00000000BEEF',
      '0190f3c4-0000-7000-8000-00000000beef',
    ],
    [{ kind: 'person', among: 'workers' }, 'me', { code: 'wrong-shape' }],
  ])('%j %j: %j', (rules, value, expected) => {
    expect(check(rules, value)).toEqual(expected)
  })

  const one = choice('colour', ['red', 'green', '.blue'])
  const several = { ...one, rules: { kind: 'options', multiple: true } as const }
  test.each([
    [one, ['red'], ['red']],
    [one, [], null],
    [one, ['red', 'green'], { code: 'one-option' }],
    [several, ['green', 'red', 'green'], ['red', 'green']],
    [several, ['pink'], { code: 'unknown-option' }],
    [several, ['red', 'blue'], { code: 'archived-option' }],
    [several, 'red', { code: 'wrong-shape' }],
    [several, [['red']], { code: 'wrong-shape' }],
  ])('of options: %#', (field, value, expected) => {
    const checked = checkValue(field, value)
    expect(checked.ok ? checked.value : checked.error).toEqual(expected)
  })
})

test.each([
  [{ type: 'image/png', bytes: 1_000 }, null],
  [{ type: 'application/pdf', bytes: 1 }, null],
  [
    { type: 'image/png', bytes: 1_001 },
    { code: 'file-too-large', limit: 0.001 },
  ],
  [{ type: 'text/html', bytes: 1 }, { code: 'file-kind' }],
  [{ type: 'application/octet-stream', bytes: 1 }, { code: 'file-kind' }],
])('of files a field takes those of its kinds, as large as it says: %j', (file, fault) => {
  expect(checkFile(files, file)).toEqual(fault)
})
