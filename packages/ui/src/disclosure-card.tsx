import type { ReactNode } from 'react'
import styles from './disclosure-card.module.css'
import { Icon } from './icon.tsx'

type DisclosureCardProps = {
  /** What is so now; large. */
  now: ReactNode
  /** What opening allows: "Change". */
  actionLabel: ReactNode
  /** A sentence or two under it. */
  description?: ReactNode
  open?: boolean
  onToggle?: (open: boolean) => void
  children: ReactNode
}

/** Says how things stand, and opens in place what can be done about it, pushing the rest down: nothing is clipped in a frame. */
export function DisclosureCard({ now, actionLabel, description, open, onToggle, children }: DisclosureCardProps) {
  return (
    <details className={styles.card} open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={styles.line}>
          {now}
          <span className={styles.action}>
            {actionLabel}
            <Icon name="chevron-down" />
          </span>
        </span>
        {description && <span className={styles.description}>{description}</span>}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  )
}
