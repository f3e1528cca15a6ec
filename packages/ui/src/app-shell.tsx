import type { ReactNode } from 'react'
import styles from './app-shell.module.css'

type AppShellProps = {
  /** "Skip to content". */
  skipLabel: string
  /** The link to the start page, with a `Brand` inside. */
  brand: ReactNode
  breadcrumbs?: ReactNode
  /** A `NavTabs`. Under 760 px, and with seven entries or more under 1500 px, it becomes a second line, that scrolls sideways where it must. */
  nav?: ReactNode
  /** Search, icon buttons, the person's menu. What has `data-narrow="hide"` leaves under 760 px. */
  end?: ReactNode
  /** Something that concerns the whole application, such as an `OfflineBanner`. */
  banner?: ReactNode
  children: ReactNode
}

/** Top bar and content. All widths in the application are those of its container `app`, never of the window. */
export function AppShell({ skipLabel, brand, breadcrumbs, nav, end, banner, children }: AppShellProps) {
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#content">
        {skipLabel}
      </a>
      <header className={styles.bar}>
        <div className={styles.brand}>{brand}</div>
        {breadcrumbs}
        {nav && <div className={styles.nav}>{nav}</div>}
        <div className={styles.end}>{end}</div>
      </header>
      {banner}
      <main className={styles.main} id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
