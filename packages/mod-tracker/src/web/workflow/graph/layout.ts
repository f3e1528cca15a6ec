import type { TicketState } from '@guichet/domain/tickets/states'
import type { Edge } from './edges.ts'

/** Sizes in the drawing's own pixels. */
export const NODE = { width: 132, height: 34 } as const
const GAP = 24
const PITCH = NODE.height + GAP
const LANE = 11
const MARGIN = 10
/** How far from a node's middle lines leave and arrive, so that the two are told apart. */
const PORT = 8

/** States down the middle in the order of their life; moves onward run on the right of them, moves back on the left. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  readonly placeOf: (state: TicketState) => DrawnNode | undefined
  /** Where the line that gathers all moves into a state, from one side, runs up or down. */
  readonly laneOf: (to: TicketState, side: Side) => number
}

export type Side = 'onward' | 'back'

export interface DrawnNode {
  readonly state: TicketState
  readonly row: number
  readonly left: number
  readonly top: number
}

/** Laid out from every move there is, so that nothing shifts when only some of them are shown. */
export function layOut(states: readonly TicketState[], edges: readonly Edge[]): Layout {
  const rows = new Map(states.map((state, row) => [state, row]))
  const lanes = { onward: lanesOf(rows, edges, 'onward'), back: lanesOf(rows, edges, 'back') }
  const room = (side: Side) => MARGIN + (Math.max(-1, ...lanes[side].values()) + 1) * LANE
  const left = room('back')
  const nodes = states.map((state, row) => ({ state, row, left, top: MARGIN + row * PITCH }))
  const byState = new Map(nodes.map((node) => [node.state, node]))
  return {
    width: left + NODE.width + room('onward'),
    height: 2 * MARGIN + states.length * PITCH - GAP,
    nodes,
    placeOf: (state) => byState.get(state),
    laneOf(to, side) {
      const out = ((lanes[side].get(to) ?? 0) + 1) * LANE
      return side === 'onward' ? left + NODE.width + out : left - out
    },
  }
}

export function sideOf(from: DrawnNode, to: DrawnNode): Side {
  return to.row > from.row ? 'onward' : 'back'
}

export function areNeighbours(from: DrawnNode, to: DrawnNode): boolean {
  return Math.abs(to.row - from.row) === 1
}

/** The height at which a state's lines leave on a side, or arrive there: lines that go down arrive above where they leave. */
export function portOf({ top }: DrawnNode, what: 'leaving' | 'arriving', side: Side): number {
  const below = (what === 'leaving') === (side === 'onward')
  return top + NODE.height / 2 + (below ? PORT : -PORT)
}

/** One lane per state that is arrived at; the short ones inside, those that never run beside each other on the same one. */
function lanesOf(
  rows: ReadonlyMap<TicketState, number>,
  edges: readonly Edge[],
  side: Side,
): ReadonlyMap<TicketState, number> {
  const spans = spansOf(rows, edges, side).toSorted(
    (a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first,
  )
  const lanes = new Map<TicketState, number>()
  const taken: (readonly Span[])[] = []
  for (const span of spans) {
    const free = taken.findIndex((others) =>
      others.every((other) => span.last <= other.first || other.last <= span.first),
    )
    const lane = free === -1 ? taken.length : free
    taken[lane] = [...(taken[lane] ?? []), span]
    lanes.set(span.to, lane)
  }
  return lanes
}

interface Span {
  readonly to: TicketState
  readonly first: number
  readonly last: number
}

function spansOf(rows: ReadonlyMap<TicketState, number>, edges: readonly Edge[], side: Side): Span[] {
  const spans = new Map<TicketState, Span>()
  for (const { from, to } of edges) {
    const [start, end] = [rows.get(from), rows.get(to)]
    if (start === undefined || end === undefined || Math.abs(start - end) < 2) continue
    if (end > start !== (side === 'onward')) continue
    const { first, last } = spans.get(to) ?? { first: start, last: end }
    spans.set(to, { to, first: Math.min(first, start, end), last: Math.max(last, start, end) })
  }
  return [...spans.values()]
}
