import type { ReactNode } from 'react'
import styles from './file-rows.module.css'
import { ProgressBar } from './progress-bar.tsx'
import { Thumb } from './thumb.tsx'

/** Files that go with what is being written. */
export function FileRows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  )
}

type FileRowProps = {
  name: string
  thumbnail: string | null
  picture?: boolean
  /** Its size, how far it is. */
  meta: ReactNode
  /** Why it could not be taken. */
  error?: ReactNode
  /** From 0 to 1, while it is on its way. */
  progress?: { value: number | null; label: string }
  actions: ReactNode
}

/** One of them: what it is, how far it has come, what can be done with it. */
export function FileRow({ name, thumbnail, picture, meta, error, progress, actions }: FileRowProps) {
  return (
    <li className={styles.row}>
      <Thumb src={thumbnail} picture={picture} />
      <div className={styles.what}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        {error ? (
          <span className={styles.error} role="alert">
            {error}
          </span>
        ) : (
          <span className={styles.meta}>{meta}</span>
        )}
        {progress && <ProgressBar value={progress.value} label={progress.label} />}
      </div>
      <div className={styles.actions}>{actions}</div>
    </li>
  )
}
