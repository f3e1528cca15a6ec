import styles from './empty-state.module.css'
import { ScreenMessage, type ScreenMessageProps } from './screen-message.tsx'

/** A blank ticket: two notches, a perforation, two lines nobody has written yet. */
function BlankStub() {
  return (
    <svg className={styles.art} viewBox="0 0 120 76" aria-hidden="true">
      <path d="M14.5 10.5h91a6 6 0 0 1 6 6V28a10 10 0 0 0 0 20v11.5a6 6 0 0 1-6 6h-91a6 6 0 0 1-6-6V48a10 10 0 0 0 0-20V16.5a6 6 0 0 1 6-6Z" />
      <path strokeDasharray="4 4" d="M46.5 14v48" />
      <path d="M60 31h34M60 41h22" />
    </svg>
  )
}

/** Nothing yet: says what will come here and how to begin. `plain` leaves the drawing out. */
export function EmptyState({ plain, ...message }: ScreenMessageProps & { plain?: boolean }) {
  return <ScreenMessage {...message} art={plain ? undefined : <BlankStub />} />
}

/** Something is there, but the filters let none of it through: says which, and offers to lift them. */
export function NoMatchState(message: ScreenMessageProps) {
  return <ScreenMessage {...message} icon="search" live="status" />
}

/** No right, or nothing there: one sentence for both, so that nobody learns what exists. */
export function NoRightState(message: ScreenMessageProps) {
  return <ScreenMessage {...message} icon="lock" />
}
