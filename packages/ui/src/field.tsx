import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import { FieldContext } from './field-context.ts'
import styles from './field.module.css'
import { Icon } from './icon.tsx'

export type FieldWords = {
  label: ReactNode
  /** Help that is read before the control. */
  hint?: ReactNode
  /** What is wrong and what to do, in a sentence. */
  error?: ReactNode
  /** A quiet mark after the label, such as "(optional)". */
  mark?: ReactNode
}

type FieldProps = FieldWords & {
  /** Id of the control, for links from an `ErrorSummary`. */
  id?: string
  /** `question` is the one that the page is about; `s` is for agents' forms. */
  size?: 's' | 'm' | 'question'
  /** One control: `TextInput`, `TextArea`, `NativeSelect`, `PasswordInput`. It finds its ids and its error by itself. */
  children: ReactNode
}

/** The error of a field, with an icon: words first, colour second. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className={styles.error} id={id}>
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  )
}

/** Label, hint, control, error: in that order for everyone. */
export function Field({ label, hint, error, mark, id, size = 'm', children }: FieldProps) {
  const own = useId()
  const controlId = id ?? own
  const hintId = hint ? `${controlId}-hint` : undefined
  const errorId = error ? `${controlId}-error` : undefined
  const describedBy = cx(hintId, errorId) || undefined
  return (
    <div className={cx(styles.field, styles[size])}>
      <label className={styles.label} htmlFor={controlId}>
        {label} {mark && <span className={styles.mark}>{mark}</span>}
      </label>
      {hint && (
        <span className={styles.hint} id={hintId}>
          {hint}
        </span>
      )}
      <FieldContext value={{ id: controlId, describedBy, invalid: Boolean(error) }}>{children}</FieldContext>
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  )
}

/** The same for a group of controls: a fieldset with its legend. */
export function FieldGroup({ label, hint, error, mark, id, size = 'm', children }: FieldProps) {
  const own = useId()
  const groupId = id ?? own
  const describedBy = cx(hint ? `${groupId}-hint` : '', error ? `${groupId}-error` : '') || undefined
  return (
    <fieldset className={cx(styles.field, styles[size])} id={groupId} tabIndex={-1} aria-describedby={describedBy}>
      <legend className={styles.label}>
        {label} {mark && <span className={styles.mark}>{mark}</span>}
      </legend>
      {hint && (
        <span className={styles.hint} id={`${groupId}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {error && <FieldError id={`${groupId}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
