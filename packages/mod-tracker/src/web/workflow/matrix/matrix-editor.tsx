import { useState } from 'react'
import { MATRIX_STATES } from '../draft.ts'
import type { OfRole } from '../screen-props.ts'
import { CellPanel } from './cell-panel.tsx'
import type { GridPlace } from './grid-step.ts'
import { Legend } from './legend.tsx'
import { MatrixGrid } from './matrix-grid.tsx'

/** The grid, and in words the cell one is at. */
export function MatrixEditor(props: OfRole) {
  const [at, setAt] = useState<GridPlace>({ row: 1, column: 2 })
  const from = MATRIX_STATES[at.row - 1]
  const to = MATRIX_STATES[at.column - 1]
  return (
    <>
      <MatrixGrid {...props} at={at} onAt={setAt} />
      <CellPanel {...props} place={from === undefined || to === undefined || from === to ? null : { from, to }} />
      <Legend />
    </>
  )
}
