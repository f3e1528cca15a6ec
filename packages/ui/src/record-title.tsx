import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './record-title.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

type RecordTitleProps = {
  /** The link that opens the record, with its whole text as `title`. On a card all of the card is its target. */
  children: ReactNode
  /** What "unread" is called; present when it is. */
  unread?: string
  done?: boolean
  /** `RecordCount`s, never cut off. */
  counts?: ReactNode
}

/** The title of a row: a dot and strong text when unread, cut with an ellipsis, its counts always whole. */
export function RecordTitle({ children, unread, done, counts }: RecordTitleProps) {
  return (
    <span className={cx(styles.line, unread && styles.unread, done && styles.done)}>
      {unread && (
        <span className={styles.dot}>
          <VisuallyHidden>{unread} </VisuallyHidden>
        </span>
      )}
      <span className={styles.title}>{children}</span>
      {counts}
    </span>
  )
}

/** How many comments or files: icon and number; `label` says it in words. */
export function RecordCount({ icon, count, label }: { icon: IconName; count: number; label: string }) {
  return (
    <span className={styles.count} title={label}>
      <Icon name={icon} />
      <span aria-hidden="true">{count}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  )
}
