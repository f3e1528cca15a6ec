import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './stub.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

type StubProps = {
  /** The number of the thing, as people say it. */
  number: ReactNode
  /** Beside the number: copy its link, its place in the list. */
  beside?: ReactNode
  /** At the end of the first line: icon buttons. */
  actions?: ReactNode
  /** A `StubTitle`. */
  title: ReactNode
  /** Who, when, how. */
  byline?: ReactNode
}

/** The head of a thing that has a number, like the stub of a ticket, torn from its body by a `Perforation`. Used only there. */
export function Stub({ number, beside, actions, title, byline }: StubProps) {
  return (
    <>
      <header className={styles.stub}>
        <div className={styles.top}>
          <span className={styles.number}>{number}</span>
          {beside}
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
        {title}
        {byline && <div className={styles.byline}>{byline}</div>}
      </header>
      <Perforation />
    </>
  )
}

type StubTitleProps = {
  /** 1 on a page of its own, 2 in a pane. */
  level?: 1 | 2
  /** Right after it: what changes it. */
  end?: ReactNode
  /** Seen in its place while it is being changed; read aloud it stays the title. */
  instead?: ReactNode
  children: ReactNode
}

/** What the thing is called. */
export function StubTitle({ level = 1, end, instead, children }: StubTitleProps) {
  const Heading = `h${level}` as const
  return (
    <div className={styles.titleLine}>
      <Heading className={cx(styles.title, Boolean(instead) && styles.replaced)} tabIndex={-1}>
        {instead ? <VisuallyHidden>{children}</VisuallyHidden> : children}
      </Heading>
      {instead}
      {end}
    </div>
  )
}

/** Dashes with a notch at either edge. */
export function Perforation() {
  return <div className={styles.perforation} aria-hidden="true" />
}
