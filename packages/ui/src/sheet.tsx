import type { ReactNode } from 'react'
import styles from './sheet.module.css'

/** One thing as a page of its own: a sheet of at most 68rem on the ground, to the edges on narrow screens. */
export function Sheet({ children }: { children: ReactNode }) {
  return <div className={styles.sheet}>{children}</div>
}

type DetailLayoutProps = {
  /** Where it stands and what can be done; first on a narrow screen. */
  status: ReactNode
  main: ReactNode
  /** Properties; last on a narrow screen, a column of 17.5rem from 680 px. */
  side: ReactNode
}

/** The body under a `Stub`, in a `Sheet` or in the detail pane of a `SplitView`. */
export function DetailLayout({ status, main, side }: DetailLayoutProps) {
  return (
    <div className={styles.layout}>
      <div className={styles.status}>{status}</div>
      <div className={styles.main}>{main}</div>
      <div className={styles.side}>{side}</div>
    </div>
  )
}
