import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './file-tray.module.css'
import { Icon } from './icon.tsx'

type FileTrayProps = {
  /** How files come in: the words, and the button that chooses some. */
  children: ReactNode
  /** Files are held over what takes them. */
  over: boolean
  /** `FileRows`. */
  rows?: ReactNode
}

/** Where files are put, and lie. What takes a drop is the form around it: see `useFileDrop`. */
export function FileTray({ children, over, rows }: FileTrayProps) {
  return (
    <div className={cx(styles.tray, over && styles.over)}>
      <div className={styles.head}>
        <Icon name="upload" />
        {children}
      </div>
      {rows}
    </div>
  )
}
