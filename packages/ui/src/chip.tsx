import type { CSSProperties, ReactNode } from 'react'
import styles from './chip.module.css'
import { cx } from './cx.ts'

type ChipProps = {
  /** Shape first: a 16 px icon that stays readable without its colour. */
  icon?: ReactNode
  /** A token such as `var(--danger)`; or set `--chip-color` on any ancestor. */
  color?: string
  /** `plain` is icon and word on the ground, for rows; `tint` is a pill, for cards, headers and paths. */
  look?: 'plain' | 'tint'
  size?: 'xs' | 's' | 'l'
  title?: string
  children: ReactNode
}

/** Icon and word, never one without the other. Icons with holes may fill them with `var(--ground)`, the surface below. */
export function Chip({ icon, color, look = 'plain', size = 's', title, children }: ChipProps) {
  return (
    <span
      className={cx(styles.chip, styles[size], look === 'tint' && styles.tint)}
      style={color ? ({ '--chip-color': color } as CSSProperties) : undefined}
      title={title}
      data-part="chip"
    >
      {icon && <span className={styles.icon}>{icon}</span>}
      {children}
    </span>
  )
}
