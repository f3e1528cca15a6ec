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

type FloatingBarProps = {
  label: string
  children: ReactNode
  /** What is to be done, before the buttons that do it: as it grows, they stay under the pointer. */
  summary?: ReactNode
  /** What a choice that was made in it would do. */
  preview?: ReactNode
}

/** Floats at the foot while rows are selected or something is changed. */
export function FloatingBar({ label, children, summary, preview }: FloatingBarProps) {
  return (
    <section className={styles.floating} aria-label={label} data-floating-bar>
      {summary && <div className={styles.summary}>{summary}</div>}
      {children}
      {preview && <div className={styles.preview}>{preview}</div>}
    </section>
  )
}
