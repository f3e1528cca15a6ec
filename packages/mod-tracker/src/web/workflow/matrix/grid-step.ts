/** A place in a grid whose row 0 and column 0 are its headings; their corner is no place. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** Where a key leads in a grid of `size` rows and columns besides the headings (ARIA's grid pattern). Null: not a key of a grid. */
export function gridStep(at: GridPlace, key: string, ctrl: boolean, size: number): GridPlace | null {
  const target = aim(at, key, ctrl, size)
  if (target === null) return null
  const row = clamp(target.row, size)
  const column = clamp(target.column, size)
  return row === 0 && column === 0 ? at : { row, column }
}

function aim({ row, column }: GridPlace, key: string, ctrl: boolean, size: number): GridPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'Home':
      return ctrl ? { row: 1, column: 1 } : { row, column: row === 0 ? 1 : 0 }
    case 'End':
      return ctrl ? { row: size, column: size } : { row, column: size }
    case 'PageUp':
      return { row: column === 0 ? 1 : 0, column }
    case 'PageDown':
      return { row: size, column }
    default:
      return null
  }
}

function clamp(at: number, size: number): number {
  return Math.min(Math.max(at, 0), size)
}
