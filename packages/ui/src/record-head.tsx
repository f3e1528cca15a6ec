/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- see RecordList */
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import type { RecordColumn } from './record-columns.ts'
import styles from './record-list.module.css'
import narrow from './record-narrow.module.css'

const arrows = { ascending: 'chevron-up', descending: 'chevron-down', none: 'sort' } as const

/** The heads of a `RecordList`. In the narrow forms they are out of sight, and come back while one of them has the focus. */
export function RecordHead<Row>({ columns }: { columns: readonly RecordColumn<Row>[] }) {
  return (
    <thead role="rowgroup" className={narrow.head}>
      <tr role="row">
        {columns.map(({ role, id, header, sort }) => (
          <th
            role="columnheader"
            scope="col"
            key={id ?? role}
            className={cx(styles.columnHead, narrow.columnHead)}
            data-role={role}
            aria-sort={sort === 'none' ? undefined : sort}
          >
            <span className={styles.headWords}>
              {header}
              {sort && (
                <span className={styles.arrow} data-sort={sort}>
                  <Icon name={arrows[sort]} />
                </span>
              )}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  )
}
