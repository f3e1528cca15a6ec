import type { ReactNode } from 'react'
import styles from './nav-tabs.module.css'
import { useCurrentInSight } from './use-current-in-sight.ts'

/** Links to the screens of a place, the current one (`aria-current="page"`) underlined in ink. Children are links. */
export function NavTabs({ label, children }: { label: string; children: ReactNode }) {
  const box = useCurrentInSight()
  return (
    <nav ref={box} className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  )
}
