import type { ComponentProps, ReactNode } from 'react'
import styles from './switch.module.css'

/** A setting that takes effect at once. */
export function Switch({ label, ...props }: Omit<ComponentProps<'input'>, 'type' | 'size'> & { label: ReactNode }) {
  return (
    <label className={styles.line}>
      {/* oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a native check box says itself whether it is checked */}
      <input {...props} type="checkbox" role="switch" className={styles.track} />
      <span>{label}</span>
    </label>
  )
}
