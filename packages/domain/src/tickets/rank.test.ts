import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankAbove, rankBelow, rankBetween } from './rank.ts'

test.each([
  [null, 'a0'],
  ['a0', 'Zz'],
  ['a1', 'a0'],
  ['b00', 'az'],
  ['Zz', 'Zy'],
  ['Z0', 'Yzz'],
  ['Y00', 'Xzzz'],
  ['a0V', 'a0'],
  ['Z0V', 'Z0'],
])('above %j is %j', (top, expected) => {
  expect(rankAbove(top)).toBe(expected)
})

test('each of ten thousand ranks is above the one before it, and stays short', () => {
  let top: string | null = null
  for (let i = 0; i < 10_000; i++) {
    const above = rankAbove(top)
    if (top !== null) expect(above < top).toBe(true)
    top = above
  }
  expect(top!.length).toBeLessThanOrEqual(4)
})

test('what is not a rank is a defect', () => {
  expect(() => rankAbove('0')).toThrow('Not a rank')
})

test.each([
  [null, null, 'a0'],
  [null, 'a0', 'Zz'],
  ['a0', null, 'a1'],
  ['a0', 'a1', 'a0V'],
  ['a0', 'a2', 'a1'],
  ['a0', 'a0V', 'a0G'],
  ['a0V', 'a1', 'a0l'],
  ['a0', 'a01', 'a00V'],
  ['Zz', 'a0', 'ZzV'],
  ['az', 'b00', 'azV'],
  ['az', 'b01', 'b00'],
])('between %j and %j is %j', (above, below, expected) => {
  expect(rankBetween(above, below)).toBe(expected)
})

test('wherever places are given, each is between its neighbours, and none ends so that nothing is below it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (spots) => {
      const stack: string[] = []
      for (const spot of spots) {
        const at = spot % (stack.length + 1)
        stack.splice(at, 0, rankBetween(stack[at - 1] ?? null, stack[at] ?? null))
      }
      expect(stack.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(stack)
      expect(new Set(stack).size).toBe(stack.length)
      expect(stack.filter((rank) => rank.length > 2 && /^a.+0$/.test(rank))).toEqual([])
    }),
  )
})

test('a place given again and again at one spot grows by a letter in six at most', () => {
  let above = 'a0'
  for (let i = 0; i < 600; i++) above = rankBetween(above, 'a1')
  expect(above.length).toBeLessThanOrEqual(2 + 600 / 5)
})

test('what is not above is refused', () => {
  expect(() => rankBetween('a1', 'a1')).toThrow('No place')
  expect(() => rankBetween('a1', 'a0')).toThrow('No place')
  expect(rankBelow('a0') > 'a0').toBe(true)
})
