import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPattern, matches } from './match.ts'

test.each([
  ['[A-Z]{2}-\\d{3,}', ['AB-123', 'AB-12345'], ['AB-12', 'xAB-123', 'AB-123x', '']],
  ['^(?:\\+33|0)\\d{9}$', ['+33612345678', '0612345678'], ['612345678']],
  ['[^\\s@]+@[^\\s@]+', ['a@b'], ['a b@c', 'a@']],
  ['é?à*|œ{2}', ['', 'é', 'àà', 'œœ'], ['œ', 'éé']],
  ['\\.\\$\\\\', ['.$\\'], ['a$\\']],
  ['(a|ab)(c|bcd)', ['ac', 'abc', 'abcd', 'abbcd'], ['abd']],
  ['[\\]a-]', [']', 'a', '-'], ['b']],
  ['.', ['é', '😀'], ['\n', 'ab']],
])('%s', (pattern, yes, no) => {
  expect(checkPattern(pattern).ok).toBe(true)
  for (const text of yes) expect(matches(pattern, text), text).toBe(true)
  for (const text of no) expect(matches(pattern, text), text).toBe(false)
})

test.each([
  '(',
  ')',
  '[a',
  'a**',
  '*a',
  'a{2,1}',
  'a{999}',
  '(?=a)',
  '(?<!a)',
  '\\1',
  '\\b',
  '\\',
  'a'.repeat(201),
  '[z-a]',
  '((a{200}){200}){200}',
  '('.repeat(30) + ')'.repeat(30),
  '\\p{L}',
])('%s is no pattern', (pattern) => {
  expect(checkPattern(pattern).ok).toBe(false)
})

describe('against the language’s own', () => {
  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\w')
  const { node } = fc.letrec<{ node: string; group: string; leaf: string }>((tie) => ({
    leaf: atom,
    group: fc.tuple(tie('node'), tie('node')).map(([x, y]) => `(${x}|${y})`),
    node: fc
      .tuple(
        fc.oneof({ maxDepth: 3, withCrossShrink: true }, tie('leaf'), tie('group')),
        fc.constantFrom('', '*', '+', '?', '{2}', '{1,3}', '{0,}'),
        fc.oneof({ maxDepth: 3 }, fc.constant(''), tie('leaf')),
      )
      .map((parts) => parts.join('')),
  }))
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '-'), maxLength: 8 })

  test('it finds the same', () => {
    fc.assert(
      fc.property(node, text, (pattern, given) => {
        fc.pre(checkPattern(pattern).ok)
        expect(matches(pattern, given)).toBe(new RegExp(`^(?:${pattern})$`, 'u').test(given))
      }),
    )
  })
})

test.each([
  ['(a+)+'],
  ['(a*)*b'],
  ['(a|a)*'],
  ['(a|aa)+'],
  ['([a-z]+)*\\d'],
  ['(.*)(.*)(.*)(.*)[0-9]'],
  ['(a{1,30}){1,30}'],
])('no text makes it try for ever: %s', (pattern) => {
  const started = performance.now()
  matches(pattern, `${'a'.repeat(1_000)}!`)
  expect(performance.now() - started).toBeLessThan(2_000)
})

test('any text as a pattern is taken or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (pattern, given) => {
      checkPattern(pattern)
      matches(pattern, given)
    }),
  )
})
