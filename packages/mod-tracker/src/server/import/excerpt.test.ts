import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

test.each([
  ['Été à Paris', 'Été à Paris'],
  ['two\nlines\tand a tab', String.raw`two\nlines\tand a tab`],
  ['\u001b[31mred', String.raw`\u{1b}[31mred`],
  ['\u202egnp.exe', String.raw`\u{202e}gnp.exe`],
  ['a\u0000b', String.raw`a\u{0}b`],
  ['x'.repeat(61), `${'x'.repeat(60)}…`],
])('%j is shown as %s', (text, shown) => {
  expect(excerpt(text)).toBe(shown)
})
