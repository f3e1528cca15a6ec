import type { ReactNode } from 'react'
import { PrivateBand } from './message.tsx'
import styles from './private-paper.module.css'

/** The paper of the other room around what is being written for it: the whole of it says that it is no reply. */
export function PrivatePaper(props: { kind: ReactNode; hiddenFrom: ReactNode; children: ReactNode }) {
  const { kind, hiddenFrom, children } = props
  return (
    <div className={styles.paper}>
      <PrivateBand kind={kind} hiddenFrom={hiddenFrom} />
      {children}
    </div>
  )
}
