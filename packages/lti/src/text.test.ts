import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifier, IDENTIFIER_MAX, line } from './text.ts'

describe('an identifier', () => {
  it.each(['42', 'https://school.example/user/42', '{"a": 1}', ' ', 'é', '__proto__'])('%j is one, as it is', (id) => {
    expect(identifier(id)).toBe(id)
  })

  it.each(['', 'x'.repeat(IDENTIFIER_MAX + 1), 'a\0', 'a\nb', '\ud800', 7, null, undefined, ['42'], {}])(
    '%j is none',
    (id) => {
      expect(identifier(id)).toBeNull()
    },
  )
})

describe('a line', () => {
  it('is what it was, in one line, without what does not show', () => {
    expect(line('  One\r\n\ttwo\u2028three\u0000\u001b[31m\u202e ', 50)).toBe('One two three[31m')
  })

  it.each(['', '   ', '\0\0', '\u202e', '\u200b\ufeff', '\u{e0041}', 7, null, undefined, [], {}])(
    '%j is none',
    (value) => {
      expect(line(value, 50)).toBeNull()
    },
  )

  it('whatever was sent: short enough, whole, on one line, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (text, max) => {
        const clean = line(text, max)
        if (clean === null) return
        expect(clean.length).toBeLessThanOrEqual(max)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        expect(line(clean, max)).toBe(clean.trim())
      }),
    )
  })
})
