import { useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { step } from './grid-steps.ts'

/** Moves the focus among the cells of a grid, which say where they are as `data-at`: one of them is a stop for Tab. */
export function useGridKeys(
  grid: RefObject<HTMLElement | null>,
  size: { readonly rows: number; readonly columns: number },
) {
  const [at, setAt] = useState({ row: 0, column: 0 })
  // Fewer rows than there were: the last one that is left.
  const current = { row: Math.min(at.row, Math.max(0, size.rows - 1)), column: at.column }
  return {
    current,
    onKeyDown(event: KeyboardEvent) {
      const next = step(current, event, size)
      if (next === null) return
      event.preventDefault()
      grid.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`)?.focus()
    },
    onFocus({ target }: FocusEvent<HTMLElement>) {
      const [row, column] = (target.dataset['at'] ?? '').split(' ')
      if (row && column) setAt({ row: Number(row), column: Number(column) })
    },
  }
}
