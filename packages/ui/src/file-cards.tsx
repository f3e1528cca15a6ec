import type { ReactNode } from 'react'
import styles from './file-cards.module.css'
import { Thumb } from './thumb.tsx'

/** Files that hang on something that was written. */
export function FileCards({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.cards} aria-label={label}>
      {children}
    </ul>
  )
}

type FileCardProps = {
  name: string
  /** What it is and how large. */
  meta: ReactNode
  thumbnail: string | null
  picture?: boolean
  /** What happens to it at a press, for who does not see it. */
  action: string
  onOpen: () => void
}

/** One of them: a press shows the picture, or saves the file. */
export function FileCard({ name, meta, thumbnail, picture, action, onOpen }: FileCardProps) {
  return (
    <li className={styles.item}>
      <button type="button" className={styles.card} title={action} onClick={onOpen}>
        <Thumb src={thumbnail} picture={picture} />
        <span className={styles.what}>
          <span className={styles.name} dir="auto">
            {name}
          </span>
          <span className={styles.meta}>{meta}</span>
        </span>
      </button>
    </li>
  )
}
