import { type ComponentProps, useEffect, useRef } from 'react'
import styles from './control.module.css'
import { cx } from './cx.ts'
import { useFieldProps } from './field-context.ts'

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')

const grow = (area: HTMLTextAreaElement) => {
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
}

type TextAreaProps = ComponentProps<'textarea'> & { size?: 's' | 'm' | 'huge' }

/** Text of several lines that grows with what is written. `huge` is the one thing a requester is asked. */
export function TextArea({ size = 'm', className, onInput, ...props }: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const fieldProps = useFieldProps(props)
  useEffect(() => {
    if (!growsByItself && props.value !== undefined && area.current) grow(area.current)
  }, [props.value])
  return (
    <textarea
      ref={area}
      {...fieldProps}
      className={cx(styles.control, styles.area, styles[size], className)}
      onInput={(event) => {
        if (!growsByItself) grow(event.currentTarget)
        onInput?.(event)
      }}
    />
  )
}
