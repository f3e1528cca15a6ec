import type { ReactNode } from 'react'
import styles from './avatar.module.css'
import { cx } from './cx.ts'

const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/u)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}

type AvatarProps = {
  /** Whose; null draws the dashed place nobody has taken. */
  name: string | null
  me?: boolean
  /** 20, 24 or 32 px. */
  size?: 's' | 'm' | 'l'
}

/** A person's initials. Decoration: the name stands beside it, or in a tooltip and hidden text of the caller. */
export function Avatar({ name, me, size = 'm' }: AvatarProps) {
  return (
    <span className={cx(styles.avatar, styles[size], name === null && styles.none, me && styles.me)} aria-hidden="true">
      {name !== null && initialsOf(name)}
    </span>
  )
}

/** Avatars that overlap a little, to be followed by the names in words. */
export function AvatarStack({ children }: { children: ReactNode }) {
  return <span className={styles.stack}>{children}</span>
}
