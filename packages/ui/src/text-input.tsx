import type { ComponentProps } from 'react'
import styles from './control.module.css'
import { cx } from './cx.ts'
import { useFieldProps } from './field-context.ts'

type TextInputProps = Omit<ComponentProps<'input'>, 'size'> & { size?: 's' | 'm' }

/** One line of text. `m` is 44 px high, for requesters; `s` is 32 px, for agents. */
export function TextInput({ size = 'm', className, ...props }: TextInputProps) {
  return <input type="text" {...useFieldProps(props)} className={cx(styles.control, styles[size], className)} />
}
