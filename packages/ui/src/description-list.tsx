import type { ReactNode } from 'react'
import styles from './description-list.module.css'

/** Properties: name and value, one line each where they fit. Children are `DescriptionItem`s. */
export function DescriptionList({ children }: { children: ReactNode }) {
  return <dl className={styles.list}>{children}</dl>
}

export function DescriptionItem({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.item}>
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
