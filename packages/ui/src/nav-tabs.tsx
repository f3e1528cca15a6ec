import type { ReactNode } from 'react'
import styles from './nav-tabs.module.css'

/** Links to the screens of a place, the current one (`aria-current="page"`) underlined in ink. Children are links. */
export function NavTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  )
}
