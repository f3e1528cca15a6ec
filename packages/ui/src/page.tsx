import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './page.module.css'

type PageProps = {
  /** At most 74rem, 96rem (`wide`) for matrices, or one column of 45rem (`narrow`). */
  width?: 'narrow' | 'normal' | 'wide'
  children: ReactNode
}

/** The column of an ordinary page, with its gutters: 32 px, 16 px below 520. */
export function Page({ width = 'normal', children }: PageProps) {
  return <div className={cx(styles.page, styles[width])}>{children}</div>
}

type PageHeaderProps = {
  title: ReactNode
  /** One or two sentences under the title. */
  lead?: ReactNode
  /** Buttons at the end of the line. */
  actions?: ReactNode
  /** 31 px for requesters' pages, 24 px for the others. */
  size?: 'm' | 'l'
}

/** The page's one `<h1>`, which takes the focus when a screen is reached: see `focusPageTitle`. */
export function PageHeader({ title, lead, actions, size = 'm' }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={size === 'l' ? styles.big : styles.title} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}

/** To be called after a change of screen: moves the focus to its `<h1>`. */
export const focusPageTitle = (): void => {
  const title = document.querySelector<HTMLElement>('main h1')
  title?.setAttribute('tabindex', '-1')
  title?.focus({ preventScroll: true })
}

type SectionProps = {
  title: ReactNode
  count?: ReactNode
  end?: ReactNode
  level?: 2 | 3
  size?: 's' | 'm'
  children: ReactNode
}

/** A part of a page under its heading. `s` has the heading of an agent's screen. */
export function Section({ title, count, end, level = 2, size = 'm', children }: SectionProps) {
  const Heading = `h${level}` as const
  return (
    <section className={cx(styles.section, size === 's' && styles.small)}>
      <div className={styles.sectionHead}>
        <Heading className={styles.heading}>{title}</Heading>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        {end && <div className={styles.end}>{end}</div>}
      </div>
      {children}
    </section>
  )
}
