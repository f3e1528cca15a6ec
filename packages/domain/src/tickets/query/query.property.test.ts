import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyQuery, everything } from '../../testing/queries.ts'
import { parseQuery, QUERY_MAX } from './parse.ts'
import { printQuery } from './print.ts'
import { tokenize } from './tokenize.ts'

/** Texts made of what the language is made of, so that most of its corners are met. */
const PIECES = [
  ['state:', 'is:', 'sort:', 'created:', 'number:', 'element.room:', 'nope:', 'OPEN', 'open', 'today', '-7d', '12'],
  ['"', '«', '”', '-', ',', ':', '<', '>=', ' ', '\u202f', '.', '//', 'é', '\ud800', '__proto__', '\u0301'],
].flat()
const piece = fc.constantFrom(...PIECES)
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
)

test('printed and read again, a query is the same', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const text = printQuery(query)
      fc.pre(text.length <= QUERY_MAX)
      expect(parseQuery(text, everything)).toEqual({ ok: true, value: query })
    }),
  )
})

test('any text is read, or refused at places that are in it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseQuery(text, everything)
      if (parsed.ok) {
        expect(parseQuery(printQuery(parsed.value), everything)).toEqual(parsed)
        return
      }
      expect(parsed.error.length).toBeGreaterThan(0)
      for (const { from, to } of parsed.error) {
        expect(0 <= from && from <= to && to <= text.length).toBe(true)
      }
    }),
  )
})

test('the terms are all of the text but for the space between', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0
      for (const { from, to } of tokenize(text)) {
        expect(text.slice(at, from).trim()).toBe('')
        expect(to).toBeGreaterThan(from)
        at = to
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})

test.each([
  ['quotes', '"'],
  ['open quotes', ' "x'],
  ['colons', ':'],
  ['names', 'a.'],
  ['names of marks', 'e\u0301'],
  ['fields', 'state:'],
  ['commas', 'is:,,,,'],
  ['hyphens', '-'],
  ['signs', 'a:<>'],
  ['spaces', ' \u202f'],
  ['letters', 'x'],
])('100,000 characters of %s are cut into terms in no time', (_, unit) => {
  const text = unit.repeat(Math.ceil(100_000 / unit.length))
  // The best of three: other processes share the machine, what runs away is slow every time.
  const times = [1, 2, 3].map(() => {
    const started = performance.now()
    tokenize(text)
    parseQuery(text, everything)
    return performance.now() - started
  })
  expect(Math.min(...times)).toBeLessThan(200)
})
