import { expect, test } from 'vitest'
import { rankAbove } from './rank.ts'

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
