import { type ReactNode, useId } from 'react'
import { Icon, type IconName } from './icon.tsx'
import styles from './segmented-control.module.css'

type SegmentedControlProps<Value extends string> = {
  /** Says what is chosen; for screen readers. */
  label: string
  options: readonly { value: Value; label: ReactNode; icon?: IconName }[]
  value: Value
  onChange: (value: Value) => void
}

/** One of two to four views of the same thing. Radio buttons underneath: arrows choose, Tab leaves. */
export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedControlProps<Value>) {
  const name = useId()
  return (
    <div className={styles.group} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label className={styles.segment} key={option.value}>
          <input
            className={styles.input}
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon && <Icon name={option.icon} />}
          {option.label}
        </label>
      ))}
    </div>
  )
}
