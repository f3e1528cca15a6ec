import styles from './progress-bar.module.css'

type ProgressBarProps = {
  /** 0 to 1; null when it is not known how much there is. */
  value: number | null
  /** What makes progress, for screen readers. */
  label?: string
  /** The words beside it say the same. */
  decorative?: boolean
}

/** How far long work is. */
export function ProgressBar({ value, label, decorative }: ProgressBarProps) {
  return (
    <progress
      className={styles.bar}
      value={value ?? undefined}
      max={1}
      aria-label={label}
      aria-hidden={decorative || undefined}
    />
  )
}
