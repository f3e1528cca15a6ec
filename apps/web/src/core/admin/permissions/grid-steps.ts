export interface Spot {
  readonly row: number
  readonly column: number
}

interface Size {
  readonly rows: number
  readonly columns: number
}

/** Rows that Page Up and Page Down go by. */
const PAGE = 8

/** Where a key leads from a cell (WAI-ARIA, grid); null: it is no key of a grid, or leads nowhere else. */
export function step(
  { row, column }: Spot,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns }: Size,
): Spot | null {
  const lastRow = rows - 1
  const lastColumn = columns - 1
  const moves: Readonly<Record<string, Spot>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? lastRow : row, column: lastColumn },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
  }
  const wanted = moves[key]
  if (wanted === undefined) return null
  return { row: within(wanted.row, lastRow), column: within(wanted.column, lastColumn) }
}

const within = (n: number, last: number) => Math.max(0, Math.min(n, last))
