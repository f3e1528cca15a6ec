import type { TicketState } from '@guichet/domain/tickets/states'
import { describe, expect, test } from 'vitest'
import { DISPLAY_ORDER } from '@guichet/domain/tickets/states'
import { layOut, portOf, sideOf, type Layout } from './layout.ts'
import { wire } from './wires.ts'

const states = DISPLAY_ORDER.filter((state) => state !== 'TRANSFERED')
const everyMove = states.flatMap((from) => states.filter((to) => to !== from).map((to) => ({ from, to })))
const node = (layout: Layout, state: TicketState) => {
  const found = layout.placeOf(state)
  if (found === undefined) throw new Error(`${state} is not drawn`)
  return found
}

describe('layOut', () => {
  test('states stand one under the other, in the order given', () => {
    const { nodes } = layOut(states, [])
    expect(nodes.map(({ state }) => state)).toEqual(states)
    expect(nodes.every(({ top }, index) => index === 0 || top > (nodes[index - 1]?.top ?? 0))).toBe(true)
  })

  test('onward lines run right of the states, back lines left of them, within the drawing', () => {
    const layout = layOut(states, everyMove)
    for (const { from, to } of everyMove) {
      const side = sideOf(node(layout, from), node(layout, to))
      const lane = layout.laneOf(to, side)
      expect(lane).toBeGreaterThan(0)
      expect(lane).toBeLessThan(layout.width)
      expect(lane > node(layout, to).left).toBe(side === 'onward')
    }
  })

  test('two lines that run beside each other have lanes of their own', () => {
    const layout = layOut(states, everyMove)
    const lanes = states.slice(2).map((to) => layout.laneOf(to, 'onward'))
    expect(new Set(lanes).size).toBe(lanes.length)
  })

  test('lines of which one ends where the other begins share a lane', () => {
    const layout = layOut(
      ['POSTED', 'OPEN', 'RESOLVING', 'TESTING', 'RESOLVED'],
      [
        { from: 'POSTED', to: 'RESOLVING' },
        { from: 'RESOLVING', to: 'RESOLVED' },
      ],
    )
    expect(layout.laneOf('RESOLVING', 'onward')).toBe(layout.laneOf('RESOLVED', 'onward'))
  })

  test('a line arrives at another height than one leaves', () => {
    const [posted] = layOut(states, everyMove).nodes
    for (const side of ['onward', 'back'] as const)
      expect(posted && portOf(posted, 'arriving', side)).not.toBe(posted && portOf(posted, 'leaving', side))
  })
})

describe('wire', () => {
  test('an arrow for each state arrived at from a side, one for each neighbour', () => {
    const layout = layOut(states, everyMove)
    const lines = [
      { from: 'POSTED', to: 'RESOLVED' },
      { from: 'OPEN', to: 'RESOLVED' },
      { from: 'VALIDATED', to: 'RESOLVED' },
      { from: 'POSTED', to: 'OPEN' },
    ] as const
    expect(wire(layout, lines).arrows).toHaveLength(3)
  })

  test('what is not drawn has no line', () => {
    const layout = layOut(['POSTED', 'OPEN'], [])
    expect(wire(layout, [{ from: 'POSTED', to: 'TESTING' }])).toEqual({ path: '', arrows: [] })
  })
})
