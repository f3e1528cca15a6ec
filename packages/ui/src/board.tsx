import type { ReactNode } from 'react'
import styles from './board.module.css'

/** Columns side by side, which scroll sideways; where there is room for one, the one chosen in the `BoardTabs` whose panel it is. */
export function Board({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by the keyboard
    <section id={id} className={styles.board} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}

/** In the place of the board’s sideways scroll on a narrow screen: which column is shown. */
export const BoardTabs = ({ children }: { children: ReactNode }) => <div className={styles.tabs}>{children}</div>

/** At the top of a column that would not take a card: why. */
export const BoardReason = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <p className={styles.reason}>
    {icon}
    <span>{children}</span>
  </p>
)

/** At the foot while a card is in the air: which, and where it can go. Always there, so that it is read aloud. */
export const BoardNote = ({ children }: { children: ReactNode }) => <output className={styles.note}>{children}</output>
