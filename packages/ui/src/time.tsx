import { useSyncExternalStore } from 'react'
import { onTick } from './ticks.ts'
import styles from './time.module.css'

type TimeProps = {
  /** An instant, as ISO text or a Date. */
  value: string | Date
  /** What is read: "2 h ago". Called again twice a minute. */
  relative: (value: Date) => string
  /** What is shown on hover, and on focus when `focusable`. */
  exact: (value: Date) => string
  /** A stop for the Tab key. Not in lists, where every row would be two stops. */
  focusable?: boolean
}

/** A moment: relative in the text, exact in the tooltip, for machines, and on paper, where “2 h” soon says nothing. */
export function Time({ value, relative, exact, focusable }: TimeProps) {
  const date = typeof value === 'string' ? new Date(value) : value
  const read = () => relative(date)
  const text = useSyncExternalStore(onTick, read, read)
  const exactText = exact(date)
  return (
    <time
      className={styles.time}
      dateTime={date.toISOString()}
      title={exactText}
      data-exact={focusable ? exactText : undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what shows on hover must show on focus
      tabIndex={focusable ? 0 : undefined}
    >
      <span className={styles.relative}>{text}</span>
    </time>
  )
}

/** Which day it is here, yyyy-mm-dd; also after midnight. */
export function useToday(): string {
  return useSyncExternalStore(onTick, today, today)
}

function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
