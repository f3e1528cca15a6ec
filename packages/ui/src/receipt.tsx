import type { ReactNode } from 'react'
import styles from './receipt.module.css'

type ReceiptProps = {
  /** What the number is the number of. */
  kind: ReactNode
  number: ReactNode
  title: ReactNode
  children?: ReactNode
}

/** The proof handed over after something was sent: number on the stub, the rest on the ticket. */
export function Receipt({ kind, number, title, children }: ReceiptProps) {
  return (
    <div className={styles.receipt}>
      <div className={styles.stub}>
        <span>{kind}</span>
        <b className={styles.number}>{number}</b>
      </div>
      <div className={styles.body}>
        <span className={styles.title}>{title}</span>
        {children}
      </div>
    </div>
  )
}
