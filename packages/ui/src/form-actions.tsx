import type { ReactNode } from 'react'
import styles from './form-actions.module.css'

/** The foot of a form: its buttons, the one that sends first, and beside them a quiet word that is read out when it changes. */
export function FormActions({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.row}>
      {children}
      <output className={styles.note}>{note}</output>
    </div>
  )
}
