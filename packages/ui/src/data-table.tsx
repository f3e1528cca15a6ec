/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   written roles survive when the boxes are no longer those of a table */
import type { CSSProperties, ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './data-table.module.css'

export type DataColumn<Row> = {
  id: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Any CSS width; the columns without one share what is left. */
  width?: string
  /** Figures and moments. */
  end?: boolean
}

type DataTableProps<Row> = {
  /** Name of the table, for screen readers. */
  label: string
  /** The first one names the row. */
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** Rows that count less: suspended, hidden. */
  isQuiet?: (row: Row) => boolean
  /** The rows shown are about to be replaced. */
  busy?: boolean
}

/**
 * A table of things that are looked after, with any columns; lists of tickets have `RecordList`. One line per row; under 700 px each row
 * is a block that begins with what it is called, and says the name of each of its other cells.
 */
export function DataTable<Row>({ label, columns, rows, rowId, isQuiet, busy }: DataTableProps<Row>) {
  return (
    <div className={styles.frame}>
      <table role="table" className={styles.table} aria-label={label} aria-busy={busy || undefined}>
        <thead role="rowgroup" className={styles.head}>
          <tr role="row">
            {columns.map(({ id, header, width, end }) => (
              <th
                role="columnheader"
                scope="col"
                key={id}
                className={cx(styles.columnHead, end && styles.end)}
                style={width === undefined ? undefined : ({ '--column': width } as CSSProperties)}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={rowId(row)} className={styles.row} data-quiet={isQuiet?.(row) || undefined}>
              {columns.map((column, index) => (
                <Cell key={column.id} column={column} row={row} first={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, row, first }: { column: DataColumn<Row>; row: Row; first: boolean }) {
  const { header, cell, end } = column
  const content = cell(row)
  if (first) {
    return (
      <th role="rowheader" scope="row" className={cx(styles.cell, styles.name)}>
        {content}
      </th>
    )
  }
  const nothing = content === null || content === undefined || content === false || content === ''
  return (
    <td role="cell" className={cx(styles.cell, end && styles.end)} data-empty={nothing || undefined}>
      <span className={styles.label} aria-hidden="true">
        {header}
      </span>
      <span className={styles.content}>{content}</span>
    </td>
  )
}
