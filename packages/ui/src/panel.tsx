import { useId, type ReactNode } from 'react'
import styles from './panel.module.css'

type PanelProps = {
  title: ReactNode
  /** A quieter word after the title, such as how it stands. */
  detail?: ReactNode
  /** Controls at the end of the title's line. */
  end?: ReactNode
  /** `false` when its content goes to the edges and has soft lines of its own. */
  padded?: boolean
  children: ReactNode
}

/** A part of an agent's screen in a box of its own, under its heading. */
export function Panel({ title, detail, end, padded = true, children }: PanelProps) {
  const id = useId()
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        {detail && <div className={styles.detail}>{detail}</div>}
        {end && <div className={styles.end}>{end}</div>}
      </div>
      <div className={padded ? styles.padded : undefined}>{children}</div>
    </section>
  )
}
