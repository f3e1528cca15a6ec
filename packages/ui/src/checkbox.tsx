import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import styles from './checkbox.module.css'
import { cx } from './cx.ts'
import { useFieldProps } from './field-context.ts'
import box from './tick-box.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'size'> & {
  label: ReactNode
  /** A second line, quieter. */
  description?: ReactNode
  /** Keep the label for screen readers only, as in a row that can be selected. */
  hideLabel?: boolean
  /** Some but not all of what it stands for. */
  indeterminate?: boolean
  /** `m` has a 44 px target, for requesters. */
  size?: 's' | 'm'
}

/** Yes or no. The whole line is the target, never less than 24 px. */
export function Checkbox({
  label,
  description,
  hideLabel,
  indeterminate = false,
  size = 's',
  ...props
}: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null)
  const fieldProps = useFieldProps(props)
  useEffect(() => {
    if (input.current) input.current.indeterminate = indeterminate
  }, [indeterminate])
  return (
    <label className={cx(styles.line, styles[size], hideLabel && styles.bare)}>
      <input ref={input} {...fieldProps} type="checkbox" className={box.box} />
      {hideLabel ? (
        <VisuallyHidden>{label}</VisuallyHidden>
      ) : (
        <span className={styles.words}>
          {label}
          {description && <span className={styles.description}>{description}</span>}
        </span>
      )}
    </label>
  )
}
