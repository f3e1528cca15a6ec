import type { ReactNode } from 'react'
import styles from './timeline.module.css'

/** What was said and done, oldest first. Children are `TimelineEvent`s and `Message`s. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {children}
    </ol>
  )
}

/** One thing that was done, in a sentence: names in `<b>`, the time at the end. */
export function TimelineEvent({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <li className={styles.event} id={id}>
      {children}
    </li>
  )
}
