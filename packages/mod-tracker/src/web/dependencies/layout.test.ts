import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut, NODE } from './layout.ts'

const ticket = (number: number) => ({ number, key: `SI-${number}`, summary: '', state: 'OPEN', closed: false }) as const
const of = (count: number, links: readonly (readonly [number, number])[]) => ({
  tickets: Array.from({ length: count }, (_, i) => ticket(i + 1)),
  links: links.map(([waits, on]) => ({ ticket: waits, on })),
  more: false,
})

test('what is waited for stands above what waits, however far', () => {
  const { nodes, lines } = layOut(
    of(4, [
      [2, 1],
      [3, 2],
      [3, 1],
      [3, 4],
    ]),
  )
  const top = Object.fromEntries(nodes.map((node) => [node.number, node.top]))
  expect([top[1], top[4]]).toEqual([top[1], top[1]])
  expect(top[2]! > top[1]! && top[3]! > top[2]!).toBe(true)
  expect(lines.map(({ id }) => id)).toEqual(['2 1', '3 2', '3 1', '3 4'])
})

test('nothing lies on anything else, and all of it is inside', () => {
  const link = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(fc.array(link, { maxLength: 30 }), (pairs) => {
      const { nodes, width, height } = layOut(
        of(
          12,
          pairs.map(([a, b]) => [Math.max(a, b), Math.min(a, b)] as const).filter(([a, b]) => a !== b),
        ),
      )
      for (const node of nodes) {
        expect(node.left >= 0 && node.top >= 0).toBe(true)
        expect(node.left + NODE.width <= width && node.top + NODE.height <= height).toBe(true)
        const over = nodes.filter(
          (other) =>
            other !== node &&
            Math.abs(other.left - node.left) < NODE.width &&
            Math.abs(other.top - node.top) < NODE.height,
        )
        expect(over).toEqual([])
      }
    }),
  )
})
