import { type MouseEvent, useEffect, useRef } from 'react'
import styles from './error-summary.module.css'

type ErrorSummaryProps = {
  title: string
  errors: readonly { fieldId: string; message: string }[]
}

const goToField = (event: MouseEvent, fieldId: string) => {
  event.preventDefault()
  document.getElementById(fieldId)?.focus()
}

/** All that is wrong, above the form. Takes the focus when it appears and when the errors change; each line leads to its field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null)
  const fields = errors.map((error) => error.fieldId).join(' ')
  useEffect(() => {
    if (fields) box.current?.focus()
  }, [fields])
  if (errors.length === 0) return null
  return (
    <section className={styles.summary} ref={box} tabIndex={-1} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a className={styles.link} href={`#${fieldId}`} onClick={(event) => goToField(event, fieldId)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
