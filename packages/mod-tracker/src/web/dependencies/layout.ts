import type { Dependencies } from '../types.ts'

/** Sizes in the drawing's own pixels. */
export const NODE = { width: 176, height: 44 } as const
const GAP = { x: 20, y: 36 } as const
const MARGIN = 4

type Shown = Dependencies['tickets'][number]

export interface DrawnTicket extends Shown {
  readonly left: number
  readonly top: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnTicket[]
  /** From what is waited for down to what waits. */
  readonly lines: readonly { readonly id: string; readonly path: string }[]
}

/** Each ticket on the row below all that it depends on, so that every line goes down; within a row near the middle of what it depends on. */
export function layOut({ tickets, links }: Dependencies): Layout {
  const rows = rowsOf(tickets, links)
  const widest = Math.max(1, ...rows.map((row) => row.length))
  const span = (count: number) => count * NODE.width + (count - 1) * GAP.x
  const width = span(widest) + 2 * MARGIN
  const nodes = rows.flatMap((row, at) =>
    row.map((ticket, index) => ({
      ...ticket,
      left: (width - span(row.length)) / 2 + index * (NODE.width + GAP.x),
      top: MARGIN + at * (NODE.height + GAP.y),
    })),
  )
  const placeOf = new Map(nodes.map((node) => [node.number, node]))
  const lines = links.flatMap(({ ticket, on }) => {
    const [above, below] = [placeOf.get(on), placeOf.get(ticket)]
    return above && below ? [{ id: `${ticket} ${on}`, path: wire(above, below) }] : []
  })
  return { width, height: 2 * MARGIN + rows.length * NODE.height + (rows.length - 1) * GAP.y, nodes, lines }
}

/** Out of the middle below, into the middle above, with an even bend between. */
function wire(above: DrawnTicket, below: DrawnTicket): string {
  const [x1, y1] = [above.left + NODE.width / 2, above.top + NODE.height]
  const [x2, y2] = [below.left + NODE.width / 2, below.top - 5]
  const bend = Math.min(28, (y2 - y1) / 2)
  return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`
}

function rowsOf(tickets: readonly Shown[], links: Dependencies['links']): readonly (readonly Shown[])[] {
  const on = Map.groupBy(links, ({ ticket }) => ticket)
  const rowOf = new Map<number, number>()
  const depth = (number: number): number => {
    const known = rowOf.get(number)
    if (known !== undefined) return known
    // Should a circle ever get here, it is not followed.
    rowOf.set(number, 0)
    const row = Math.max(-1, ...(on.get(number) ?? []).map((link) => depth(link.on))) + 1
    rowOf.set(number, row)
    return row
  }
  const byRow = Map.groupBy(tickets, ({ number }) => depth(number))
  const rows: Shown[][] = []
  const placed = new Map<number, number>()
  for (const at of [...byRow.keys()].toSorted((a, b) => a - b)) {
    const middle = ({ number }: Shown) => {
      const above = (on.get(number) ?? []).flatMap((link) => placed.get(link.on) ?? [])
      return above.length === 0 ? 0.5 : above.reduce((sum, place) => sum + place, 0) / above.length
    }
    const row = byRow.get(at)!.toSorted((a, b) => middle(a) - middle(b) || a.number - b.number)
    row.forEach(({ number }, index) => placed.set(number, (index + 0.5) / row.length))
    rows.push(row)
  }
  return rows
}
