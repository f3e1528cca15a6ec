import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberKey, textKey } from './key.ts'

test('numbers are in the order of their keys', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
      const [x, y] = [numberKey(a), numberKey(b)]
      expect(a === b || (a === 0 && b === 0) ? x === y : a < b === x < y).toBe(true)
      expect(x).toHaveLength(16)
    }),
  )
})

test('of texts it has no case, no accents, one space, and no half of anything', () => {
  expect(textKey('  Été \n SEC ')).toBe('ete sec')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(textKey(text).length).toBeLessThanOrEqual(60)
      expect(textKey(text).isWellFormed()).toBe(true)
    }),
  )
})
