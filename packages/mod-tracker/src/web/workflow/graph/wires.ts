import type { TicketState } from '@guichet/domain/tickets/states'
import type { Edge } from './edges.ts'
import { areNeighbours, NODE, portOf, sideOf, type DrawnNode, type Layout, type Side } from './layout.ts'

const BEND = 6
const ARROW = 6
/** Neighbours' own lines: down right of the middle, up left of it. */
const NEIGHBOUR_OFFSET = 22

/** What some moves look like: their lines as one path, so that dashes do not add up where lines run together, and an arrow per arrival. */
export interface Wires {
  readonly path: string
  readonly arrows: readonly string[]
}

/**
 * Lines of one source leave together, lines into one target arrive together. Where one joins another it bends into it; where they only
 * cross, both go straight on.
 */
export function wire(layout: Layout, edges: readonly Edge[]): Wires {
  const drawn = edges.flatMap(({ from, to }) => {
    const [start, end] = [layout.placeOf(from), layout.placeOf(to)]
    return start === undefined || end === undefined || start === end ? [] : [{ start, end }]
  })
  const near = drawn.filter(({ start, end }) => areNeighbours(start, end))
  const far = drawn.filter(({ start, end }) => !areNeighbours(start, end))
  const sides = (['onward', 'back'] as const).map((side) => gather(layout, far, side))
  const neighbours = near.map(({ start, end }) => neighbourWire(start, end))
  const parts = [...sides, ...neighbours]
  return { path: parts.map(({ path }) => path).join(''), arrows: parts.flatMap(({ arrows }) => arrows) }
}

interface Move {
  readonly start: DrawnNode
  readonly end: DrawnNode
}

function gather(layout: Layout, moves: readonly Move[], side: Side): Wires {
  const here = moves.filter(({ start, end }) => sideOf(start, end) === side)
  const out = side === 'onward' ? 1 : -1
  const edge = ({ left }: DrawnNode) => (side === 'onward' ? left + NODE.width : left)
  const lane = ({ end }: Move) => layout.laneOf(end.state, side)
  const leaving = (node: DrawnNode) => portOf(node, 'leaving', side)

  const trunks = groups(here, ({ start }) => start.state).map((moves) => {
    const furthest = Math.max(...moves.map((move) => lane(move) * out)) * out
    return `M${edge(moves[0].start)} ${leaving(moves[0].start)}H${furthest - out * BEND}`
  })
  const joins = here.map((move) => {
    const [x, y] = [lane(move), leaving(move.start)]
    return `M${x - out * BEND} ${y}Q${x} ${y} ${x} ${y + out * BEND}`
  })
  const buses = groups(here, ({ end }) => end.state).map((moves) => {
    const { end } = moves[0]
    const x = lane(moves[0])
    const begin = Math.min(...moves.map(({ start }) => leaving(start) * out)) * out
    const y = portOf(end, 'arriving', side)
    return `M${x} ${begin + out * BEND}V${y - out * BEND}Q${x} ${y} ${x - out * BEND} ${y}H${edge(end) + out * (ARROW - 1)}`
  })
  const arrows = groups(here, ({ end }) => end.state).map(([{ end }]) => {
    const [x, y] = [edge(end), portOf(end, 'arriving', side)]
    return `M${x + out} ${y}l${out * ARROW} -4v8Z`
  })
  return { path: [...trunks, ...joins, ...buses].join(''), arrows }
}

function neighbourWire(start: DrawnNode, end: DrawnNode): Wires {
  const down = end.row > start.row
  const x = start.left + NODE.width / 2 + (down ? NEIGHBOUR_OFFSET : -NEIGHBOUR_OFFSET)
  const from = down ? start.top + NODE.height : start.top
  const to = down ? end.top : end.top + NODE.height
  const out = down ? 1 : -1
  return { path: `M${x} ${from}V${to - out * (ARROW - 1)}`, arrows: [`M${x} ${to - out}l-4 ${-out * ARROW}h8Z`] }
}

function groups(moves: readonly Move[], by: (move: Move) => TicketState): readonly [Move, ...Move[]][] {
  const found = new Map<TicketState, [Move, ...Move[]]>()
  for (const move of moves) {
    const group = found.get(by(move))
    if (group === undefined) found.set(by(move), [move])
    else group.push(move)
  }
  return [...found.values()]
}
