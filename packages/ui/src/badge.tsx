import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './badge.module.css'

/** How many are new, over the corner of an icon button. Nothing at zero. `label` says it in words: "3 unread". */
export function CountBadge({ count, label, max = 99 }: { count: number; label: string; max?: number }) {
  if (count === 0) return null
  return (
    <>
      <span className={styles.badge} aria-hidden="true">
        {count > max ? `${max}+` : count}
      </span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </>
  )
}
