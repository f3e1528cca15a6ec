/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   written roles survive when the boxes are no longer those of a table */
import { memo, type MouseEvent } from 'react'
import type { RecordColumn, RecordFlags } from './record-columns.ts'
import { cx } from './cx.ts'
import styles from './record-list.module.css'
import narrow from './record-narrow.module.css'

type RecordRowProps<Row> = RecordFlags & {
  id: string
  row: Row
  columns: readonly RecordColumn<Row>[]
  onClick?: ((row: Row, event: MouseEvent) => void) | undefined
}

const isControl = (target: EventTarget) =>
  target instanceof Element && target.closest('a,button,input,label,select') !== null

function Row<Row>({ id, row, columns, selected, open, done, onClick }: RecordRowProps<Row>) {
  return (
    <tr
      role="row"
      className={cx(styles.row, narrow.row)}
      data-row={id}
      data-selected={selected || undefined}
      data-done={done || undefined}
      aria-current={open || undefined}
      onClick={onClick && ((event) => !isControl(event.target) && onClick(row, event))}
    >
      {columns.map(({ role, id: column, cell }) =>
        role === 'title' ? (
          <th
            role="rowheader"
            scope="row"
            className={cx(styles.cell, narrow.cell)}
            data-role={role}
            key={column ?? role}
          >
            {cell(row)}
          </th>
        ) : (
          <td role="cell" className={cx(styles.cell, narrow.cell)} data-role={role} key={column ?? role}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}

/** One line of a record list. Of fifty, one changes at a time: the others stay as they were drawn. */
export const RecordRow = memo(Row) as typeof Row
