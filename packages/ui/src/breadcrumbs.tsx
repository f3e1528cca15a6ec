import type { ReactNode } from 'react'
import styles from './breadcrumbs.module.css'

type BreadcrumbsProps = {
  /** Name of the navigation, for screen readers. */
  label: string
  /** Links to what is above, outermost first. They leave the bar under 1040 px. */
  up?: readonly ReactNode[]
  /** Where one is: text, or the link to the top of this place. */
  current: ReactNode
}

/** Where this screen lies, in the top bar. */
export function Breadcrumbs({ label, up = [], current }: BreadcrumbsProps) {
  return (
    <nav className={styles.breadcrumbs} aria-label={label}>
      <ol className={styles.list}>
        {up.map((link, index) => (
          <li className={styles.up} key={index}>
            {link}
          </li>
        ))}
        <li className={styles.current}>{current}</li>
      </ol>
    </nav>
  )
}
