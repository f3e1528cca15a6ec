import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './offline-banner.module.css'

/** A strip across the application: since when there is no connection and what happens to what is being written. */
export function OfflineBanner({ children }: { children: ReactNode }) {
  return (
    <output className={styles.strip}>
      <Icon name="offline" />
      <span>{children}</span>
    </output>
  )
}
