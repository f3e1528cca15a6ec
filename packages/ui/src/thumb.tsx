import { useState } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './thumb.module.css'

type ThumbProps = {
  /** Null: there is none, or not yet. */
  src: string | null
  picture?: boolean
  size?: 's' | 'm'
}

/** A small picture of a file beside its name, which says all there is to say; an icon where there is none. */
export function Thumb({ src, picture, size = 'm' }: ThumbProps) {
  const [broken, setBroken] = useState<string | null>(null)
  return (
    <span className={cx(styles.thumb, styles[size])} aria-hidden="true">
      {src !== null && src !== broken ? (
        <img className={styles.image} src={src} alt="" loading="lazy" decoding="async" onError={() => setBroken(src)} />
      ) : (
        <Icon name={picture ? 'image' : 'page'} />
      )}
    </span>
  )
}
