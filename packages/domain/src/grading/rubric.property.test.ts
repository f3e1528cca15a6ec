import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorthSomething, scoreOf, type Rubric } from './rubric.ts'

const KINDS = ['reported', 'validated', 'commented', 'gone']
const kind = fc.constantFrom(...KINDS)
const hundredths = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((value) => value / 100)
const worth = fc.record({ points: hundredths(1_000), cap: fc.option(hundredths(1_000)) })
const anyRubric: fc.Arbitrary<Rubric> = fc.dictionary(kind, worth)
const anyCounts = fc.dictionary(kind, fc.nat(1_000))
const maximum = fc.integer({ min: 1, max: 1_000 })

test('a score is the points of each kind up to its cap, together up to the maximum', () => {
  const rubric = { reported: { points: 0.1, cap: 0.3 }, commented: { points: 2.5, cap: null } }
  expect(scoreOf(rubric, { reported: 2, commented: 1 }, 10)).toBe(2.7)
  expect(scoreOf(rubric, { reported: 9, commented: 1, validated: 40 }, 10)).toBe(2.8)
  expect(scoreOf(rubric, { commented: 40 }, 10)).toBe(10)
  expect(scoreOf(rubric, {}, 10)).toBe(0)
})

test('property: a score is between nothing and the maximum, with two decimals at most', () => {
  fc.assert(
    fc.property(anyRubric, anyCounts, maximum, (rubric, counts, most) => {
      const score = scoreOf(rubric, counts, most)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(most)
      expect(Number(score.toFixed(2))).toBe(score)
    }),
  )
})

test('property: whoever does more never has less', () => {
  fc.assert(
    fc.property(anyRubric, anyCounts, maximum, kind, fc.nat(50), (rubric, counts, most, one, more) => {
      const after = { ...counts, [one]: (counts[one] ?? 0) + more }
      expect(scoreOf(rubric, after, most)).toBeGreaterThanOrEqual(scoreOf(rubric, counts, most))
    }),
  )
})

test('property: no kind gives more than its cap, and what is not in the rubric gives nothing', () => {
  fc.assert(
    fc.property(anyRubric, anyCounts, kind, (rubric, counts, one) => {
      const { [one]: worth, ...others } = rubric
      const share = scoreOf(rubric, counts, 1e9) - scoreOf(others, counts, 1e9)
      expect(share).toBeLessThanOrEqual((worth === undefined ? 0 : (worth.cap ?? Infinity)) + 1e-4)
    }),
  )
})

test('property: what is worth nothing never gives anything, and what is worth something does, to who does enough', () => {
  fc.assert(
    fc.property(anyRubric, maximum, (rubric, most) => {
      const everything = Object.fromEntries(KINDS.map((each) => [each, 1_000]))
      expect(scoreOf(rubric, everything, most) > 0).toBe(isWorthSomething(rubric))
    }),
  )
})
