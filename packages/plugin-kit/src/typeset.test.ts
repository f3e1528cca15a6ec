import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typeset } from './typeset.ts'

test('French punctuation keeps to its word', () => {
  expect(typeset('Le devoir : « Erreur 413 » ! Pourquoi ?')).toBe(
    'Le devoir\u202f: «\u202fErreur 413\u202f»\u202f! Pourquoi\u202f?',
  )
})

test('no space is added, and none between words is touched', () => {
  expect(typeset('Note: see https://x.test/a?b (10:30)')).toBe('Note: see https://x.test/a?b (10:30)')
})

test('only spaces change, and only once', () => {
  const text = fc
    .array(fc.constantFrom(' ', '\u00a0', '\u202f', ':', '«', '»', '?', 'a', '\n'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (given) => {
      const bare = (it: string) => it.replace(/[ \u00a0\u202f]/gu, ' ')
      expect(bare(typeset(given))).toBe(bare(given))
      expect(typeset(typeset(given))).toBe(typeset(given))
    }),
  )
})
