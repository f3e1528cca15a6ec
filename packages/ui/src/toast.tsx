import { type CSSProperties, useState } from 'react'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import { IconButton } from './icon-button.tsx'
import { Icon } from './icon.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { dismissToast, type QueuedToast } from './toast-queue.ts'
import styles from './toast.module.css'
import { useCountdown } from './use-countdown.ts'

export { dismissToast, showToast, type Toast } from './toast-queue.ts'

const icons = { done: 'check', info: 'info', error: 'alert', wait: 'clock' } as const

export type ToastWords = {
  dismissLabel: string
  /** The time left, short: "6 s". */
  secondsLeft: (seconds: number) => string
}

/** One toast, as the region draws it. Its life stands still while it is pointed at or holds the focus. */
export function ToastCard({ toast, dismissLabel, secondsLeft }: ToastWords & { toast: QueuedToast }) {
  const { id, message, tone = 'done', action, seconds = 10, progress } = toast
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const mortal = tone !== 'error' && tone !== 'wait'
  const left = useCountdown(mortal ? seconds : null, pointed || focused, () => dismissToast(id))
  const act = () => {
    dismissToast(id)
    action?.onAction()
  }
  return (
    <div
      className={cx(styles.toast, styles[tone])}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <Icon name={icons[tone]} />
      <div className={styles.message}>
        {message}
        {progress !== undefined && <ProgressBar value={progress} decorative />}
      </div>
      {action && (
        <Button variant="soft" size="s" icon={mortal ? 'undo' : undefined} onClick={act}>
          {action.label}
          {mortal && (
            <span className={styles.seconds} aria-hidden="true">
              {secondsLeft(left)}
            </span>
          )}
        </Button>
      )}
      {tone !== 'wait' && <IconButton icon="x" size="s" label={dismissLabel} onClick={() => dismissToast(id)} />}
      {mortal && <span className={styles.life} style={{ '--left': left / seconds } as CSSProperties} />}
    </div>
  )
}
