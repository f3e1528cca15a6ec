import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './figures.module.css'

type FigureProps = {
  figure: ReactNode
  label: ReactNode
  /** `quiet` for what asks for nothing. The word says it first. */
  tone?: 'success' | 'danger' | 'quiet'
}

/** A few counts side by side, large. Children are `Figure`s. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className={styles.figures}>{children}</dl>
}

export function Figure({ figure, label, tone = 'quiet' }: FigureProps) {
  return (
    <div className={cx(styles.figure, styles[tone])}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.count}>{figure}</dd>
    </div>
  )
}
