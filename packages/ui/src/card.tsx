import type { ReactNode } from 'react'
import styles from './card.module.css'
import { cx } from './cx.ts'

/** A box with a line around it; `padded` unless it holds rows to the edge. Never a card in a card. */
export function Card({ padded = true, children }: { padded?: boolean; children: ReactNode }) {
  return <div className={cx(styles.card, padded && styles.padded)}>{children}</div>
}

type CardListProps = {
  label?: string
  /** In a `Panel`, which is a box already. */
  boxed?: boolean
  children: ReactNode
}

/** Rows in a card: a real list, a soft line between. */
export function CardList({ label, boxed, children }: CardListProps) {
  return (
    <ul className={cx(styles.card, styles.list, boxed && styles.boxed)} aria-label={label}>
      {children}
    </ul>
  )
}

type CardRowProps = {
  /** Of a list inside a `Reorder`: what the row is known by there. */
  row?: string
  lead?: ReactNode
  title: ReactNode
  detail?: ReactNode
  end?: ReactNode
  more?: ReactNode
}

/** One row: something round or square, a title (often a link), a quieter line, something at the end; `more` below it, in its whole width. */
export function CardRow({ row, lead, title, detail, end, more }: CardRowProps) {
  return (
    <li className={cx(styles.row, lead !== undefined && styles.led)} data-row={row}>
      {lead}
      <div className={styles.words}>
        <div className={styles.title}>{title}</div>
        {detail && <div className={styles.detail}>{detail}</div>}
      </div>
      {end && <div className={styles.end}>{end}</div>}
      {more && <div className={styles.more}>{more}</div>}
    </li>
  )
}

type LeadIconProps = { tone?: 'accent' | 'danger' | 'quiet'; children: ReactNode }

/** A round lead for `CardRow`, around an icon. */
export function LeadIcon({ tone = 'quiet', children }: LeadIconProps) {
  return <span className={cx(styles.lead, styles[tone])}>{children}</span>
}
