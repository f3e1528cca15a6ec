/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   written roles survive when the boxes are no longer those of a table */
import type { CSSProperties, MouseEvent, ReactNode, Ref } from 'react'
import type { RecordColumn, RecordFlags } from './record-columns.ts'
import { cx } from './cx.ts'
import { RecordHead } from './record-head.tsx'
import { RecordRow } from './record-row.tsx'
import styles from './record-list.module.css'
import narrow from './record-narrow.module.css'

export type { ColumnRole, RecordColumn, RecordFlags } from './record-columns.ts'

type RecordGroup<Row> = { id: string; title: ReactNode; rows: readonly Row[] }

type RecordListProps<Row> = {
  /** Name of the table, for screen readers. */
  label: string
  columns: readonly RecordColumn<Row>[]
  rows?: readonly Row[]
  /** Instead of `rows`: parts, each under its heading. */
  groups?: readonly RecordGroup<Row>[]
  rowId: (row: Row) => string
  rowFlags?: (row: Row) => RecordFlags
  /** Height of a row: 32, 38 or 48 px. */
  density?: 'compact' | 'normal' | 'comfort'
  /** The rows shown are about to be replaced. */
  busy?: boolean
  /** A press beside all links and controls of a row; a convenience for the mouse, never the only way. */
  onRowClick?: (row: Row, event: MouseEvent) => void
  ref?: Ref<HTMLTableElement>
}

const heights = { compact: 'var(--row-compact)', normal: 'var(--row)', comfort: 'var(--row-comfort)' } as const
const pads = { compact: 'var(--s-2)', normal: 'var(--s-4)', comfort: 'var(--s-5)' } as const
/**
 * A table that is read as one at every width. From 700 px one line per row; in 432–700 two lines; under that, cards.
 * Explicit roles keep it a table for screen readers when its boxes are no longer a table's. Each row has `data-row` = its id. As long as the
 * columns are the same object, a row is drawn again only when it, or what is said of it, is another.
 */
export function RecordList<Row>(props: RecordListProps<Row>) {
  const { label, columns, rows = [], groups, rowId, rowFlags, density = 'normal', busy, onRowClick, ref } = props
  const style = { '--row-height': heights[density], '--row-pad': pads[density] } as CSSProperties

  const renderRow = (row: Row) => (
    <RecordRow key={rowId(row)} id={rowId(row)} row={row} columns={columns} {...rowFlags?.(row)} onClick={onRowClick} />
  )

  return (
    <div className={styles.frame}>
      <table
        ref={ref}
        role="table"
        className={cx(styles.table, narrow.table)}
        aria-label={label}
        aria-busy={busy || undefined}
        style={style}
      >
        <RecordHead columns={columns} />
        {groups ? (
          groups.map((group) => (
            <tbody role="rowgroup" key={group.id}>
              <tr role="row" className={narrow.groupRow}>
                <th
                  role="columnheader"
                  scope="rowgroup"
                  colSpan={columns.length}
                  className={cx(styles.groupTitle, narrow.groupTitle)}
                >
                  {group.title}
                </th>
              </tr>
              {group.rows.map(renderRow)}
            </tbody>
          ))
        ) : (
          <tbody role="rowgroup">{rows.map(renderRow)}</tbody>
        )}
      </table>
    </div>
  )
}
