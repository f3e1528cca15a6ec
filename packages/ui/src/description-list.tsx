import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './description-list.module.css'

/** Properties: name and value, one line each where they fit. Children are `DescriptionItem`s. */
export function DescriptionList({ children }: { children: ReactNode }) {
  return <dl className={styles.list}>{children}</dl>
}

type DescriptionItemProps = {
  term: ReactNode
  /** What stands below the name and takes the whole width: a form, a text of several lines. */
  wide?: boolean
  children: ReactNode
}

export function DescriptionItem({ term, wide, children }: DescriptionItemProps) {
  return (
    <div className={cx(styles.item, wide && styles.wide)}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  )
}

type FactProps = { icon: ReactNode; note?: ReactNode; children: ReactNode }

/** A fact with its kind under it, an icon in front: what came along with a message. To be put in a `FactList`. */
export function Fact({ icon, note, children }: FactProps) {
  return (
    <li className={styles.fact}>
      {icon}
      <span>
        {children}
        {note && <span className={styles.note}>{note}</span>}
      </span>
    </li>
  )
}

export function FactList({ children }: { children: ReactNode }) {
  return <ul className={styles.facts}>{children}</ul>
}
