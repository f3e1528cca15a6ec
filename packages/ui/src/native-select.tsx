import type { ComponentProps } from 'react'
import styles from './control.module.css'
import { cx } from './cx.ts'
import { useFieldProps } from './field-context.ts'
import { Icon } from './icon.tsx'

type NativeSelectProps = Omit<ComponentProps<'select'>, 'size' | 'multiple'> & { size?: 's' | 'm' }

/** One of a few, with the browser's own list: it opens outside of a small frame and works on every phone. */
export function NativeSelect({ size = 'm', className, ...props }: NativeSelectProps) {
  return (
    <span className={styles.selectBox}>
      <select {...useFieldProps(props)} className={cx(styles.control, styles[size], styles.select, className)} />
      <Icon name="chevron-down" />
    </span>
  )
}
