import type { ReactNode } from 'react'
import styles from './page-footer.module.css'

/** The quiet line at the foot of the application: help, accessibility, version. Same place on every page. */
export function PageFooter({ children }: { children: ReactNode }) {
  return <footer className={styles.footer}>{children}</footer>
}
