import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './split-view.module.css'

type SplitViewProps = {
  list: ReactNode
  /** What is open; null leaves the whole width to the list. */
  detail: ReactNode | null
  listLabel: string
  detailLabel: string
}

/**
 * List and what is open of it: side by side from 1040 px, below that the open one alone. The detail keeps to the visible part
 * and scrolls by itself beside a long list.
 */
export function SplitView({ list, detail, listLabel, detailLabel }: SplitViewProps) {
  const open = detail !== null
  return (
    <div className={cx(styles.split, open && styles.open)}>
      <section className={styles.list} aria-label={listLabel}>
        {list}
      </section>
      {open && (
        <section className={styles.detail} aria-label={detailLabel}>
          {detail}
        </section>
      )}
    </div>
  )
}
