import type { ReactNode, Ref } from 'react'
import { cx } from './cx.ts'
import styles from './prose.module.css'

type ProseProps = {
  size?: 'm' | 'l'
  /** Of elements that say themselves where lines end. */
  rich?: boolean
  ref?: Ref<HTMLDivElement>
  children?: ReactNode
}

/** Text somebody wrote: at most 68 characters wide, its line breaks kept. `l` is for a requester's page. */
export function Prose({ size = 'm', rich, ref, children }: ProseProps) {
  return (
    <div className={cx(styles.prose, rich && styles.rich, styles[size])} ref={ref}>
      {children}
    </div>
  )
}
