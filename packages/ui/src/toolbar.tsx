import type { ReactNode } from 'react'
import styles from './toolbar.module.css'

/** The line between views and list: a field that takes the room (the child with `data-grow`), then buttons. */
export function Toolbar({ children }: { children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>
}

/** A quiet line under a list: how many, how many per page. */
export function ListFoot({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>
}

/** "2 new – show them": says so instead of moving the rows. Holds one button or link. */
export function NewsBar({ children }: { children: ReactNode }) {
  return <output className={styles.news}>{children}</output>
}

/** Floats at the foot of a list while rows are selected. A second line may preview what would happen. */
export function FloatingBar({ label, children, preview }: { label: string; children: ReactNode; preview?: ReactNode }) {
  return (
    <section className={styles.floating} aria-label={label} data-floating-bar>
      {children}
      {preview && <div className={styles.preview}>{preview}</div>}
    </section>
  )
}
