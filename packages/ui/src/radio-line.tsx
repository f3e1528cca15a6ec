import type { ComponentProps, ReactNode } from 'react'
import styles from './checkbox.module.css'
import { cx } from './cx.ts'
import box from './tick-box.module.css'

type RadioLineProps = Omit<ComponentProps<'input'>, 'type' | 'size'> & {
  label: ReactNode
  /** `m` has a 44 px target, for requesters. */
  size?: 's' | 'm'
}

/** One of several that stand in a `FieldGroup`, of one `name`. The whole line is the target. */
export function RadioLine({ label, size = 's', ...props }: RadioLineProps) {
  return (
    <label className={cx(styles.line, styles[size])}>
      <input {...props} type="radio" className={box.box} />
      <span className={styles.words}>{label}</span>
    </label>
  )
}
