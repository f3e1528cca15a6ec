import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './notice.module.css'

type Tone = 'info' | 'warn' | 'danger' | 'success'
const icons = { info: 'info', warn: 'alert', danger: 'alert', success: 'check' } as const

type NoticeProps = {
  tone?: Tone
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** Say it aloud when it appears: politely, or at once. */
  live?: 'status' | 'alert'
}

/** Something to know before going on, in the place it is about. */
export function Notice({ tone = 'info', title, children, actions, live }: NoticeProps) {
  return (
    <div className={cx(styles.notice, styles[tone])} role={live}>
      <Icon name={icons[tone]} />
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}

type OutcomeProps = {
  title: ReactNode
  level?: 2 | 3
  /** At the end of its first line. */
  end?: ReactNode
  children: ReactNode
}

/** What settled a matter: a green margin, its heading in green. */
export function Outcome({ title, level = 2, end, children }: OutcomeProps) {
  const Heading = `h${level}` as const
  return (
    <section className={styles.outcome}>
      <div className={styles.outcomeHead}>
        <Heading className={styles.outcomeTitle}>{title}</Heading>
        {end}
      </div>
      {children}
    </section>
  )
}
