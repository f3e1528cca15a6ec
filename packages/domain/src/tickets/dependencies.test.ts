import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCircle, circleOf, type Dependency } from './dependencies.ts'

const of = (...pairs: [string, string][]): Dependency[] => pairs.map(([ticket, on]) => ({ ticket, on }))

test.each<[string, Dependency[], [string, string], string[] | null]>([
  ['on itself', [], ['a', 'a'], ['a']],
  ['the first', [], ['a', 'b'], null],
  ['back', of(['b', 'a']), ['a', 'b'], ['a', 'b']],
  ['back by another', of(['b', 'c'], ['c', 'a']), ['a', 'b'], ['a', 'b', 'c']],
  ['the shortest of two', of(['b', 'c'], ['c', 'a'], ['b', 'a']), ['a', 'b'], ['a', 'b']],
  ['by two ways on', of(['a', 'b'], ['b', 'd'], ['a', 'c']), ['c', 'd'], null],
  ['in a circle that is there already', of(['x', 'y'], ['y', 'x']), ['a', 'x'], null],
])('a dependency %s', (_, dependencies, [ticket, on], circle) => {
  expect(circleOf(dependencies, { ticket, on })).toEqual(circle)
})

const pair = fc.tuple(fc.nat(9), fc.nat(9)).map(([ticket, on]) => ({ ticket, on }))

test('whoever adds only what closes no circle never has one, and a way is left for what is refused', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 60 }), (asked) => {
      const kept: Dependency<number>[] = []
      for (const each of asked) {
        const circle = circleOf(kept, each)
        if (circle === null) kept.push(each)
        else {
          const all = [...kept, each]
          const steps = circle.map((ticket, i) => [ticket, circle[(i + 1) % circle.length]])
          expect(steps.every(([ticket, on]) => all.some((one) => one.ticket === ticket && one.on === on))).toBe(true)
        }
        expect(anyCircle(kept)).toBeNull()
      }
    }),
  )
})

test('a circle among others is found', () => {
  fc.assert(
    fc.property(
      fc.array(pair, { maxLength: 40 }),
      fc.uniqueArray(fc.nat(9), { minLength: 2, maxLength: 6 }),
      (some, round) => {
        const closing = round.map((ticket, i) => ({ ticket, on: round[(i + 1) % round.length]! }))
        const all = [...some, ...closing]
        const found = anyCircle(all)!
        expect(
          found.every((ticket, i) =>
            all.some((one) => one.ticket === ticket && one.on === found[(i + 1) % found.length]),
          ),
        ).toBe(true)
      },
    ),
  )
})
