import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import { FieldGroup, type FieldWords } from './field.tsx'
import styles from './radio-cards.module.css'
import box from './tick-box.module.css'

type RadioCardsProps<Value extends string> = FieldWords & {
  id?: string
  name?: string
  options: readonly { value: Value; label: ReactNode; description?: ReactNode }[]
  value: Value | null
  onChange: (value: Value) => void
  /** `s` is for agents' forms. */
  size?: 's' | 'm'
}

/** One of a few, all visible, 44 px each; two columns where there is room. */
export function RadioCards<Value extends string>({
  options,
  value,
  onChange,
  name,
  size = 'm',
  ...words
}: RadioCardsProps<Value>) {
  const own = useId()
  return (
    <FieldGroup {...words} size={size}>
      <div className={styles.frame}>
        <div className={cx(styles.options, styles[size])}>
          {options.map((option) => (
            <label className={styles.card} key={option.value}>
              <input
                className={box.box}
                type="radio"
                name={name ?? own}
                value={option.value}
                checked={option.value === value}
                onChange={() => onChange(option.value)}
              />
              <span>
                {option.label}
                {option.description && <span className={styles.description}>{option.description}</span>}
              </span>
            </label>
          ))}
        </div>
      </div>
    </FieldGroup>
  )
}
