import type { ReactNode } from 'react'
import { useCurrentInSight } from './use-current-in-sight.ts'
import styles from './view-tabs.module.css'

/** Links to saved ways of looking at one list, as pills; `aria-current` marks the one in use. Icons and `ViewCount` go inside. */
export function ViewTabs({ label, children }: { label: string; children: ReactNode }) {
  const box = useCurrentInSight()
  return (
    <nav ref={box} className={styles.views} aria-label={label}>
      {children}
    </nav>
  )
}

/** How many a view holds, after its name. */
export function ViewCount({ children }: { children: ReactNode }) {
  return <span className={styles.count}>{children}</span>
}
